package dev.llmmodulo.generator.langchain4j;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a model is to choose its words. What is empty is left to the service.
 *
 * @param seed of the first proposal of an instance; see {@link #forProposal}
 * @param maxOutputTokens of one call, reasoning included; {@code anthropic}, which demands a bound, is sent 8192 and the
 *     tokens for thinking if this is empty
 * @param reasoningEffort asks for thinking. {@code openai}: a word it knows; {@code google}: a level, or a number of
 *     tokens; {@code anthropic}: a number of tokens; {@code ollama}: {@code none}, or any other word for thinking
 */
public record Sampling(
        OptionalDouble temperature, OptionalInt seed, OptionalInt maxOutputTokens, Optional<String> reasoningEffort) {

    public static final Sampling UNSET =
            new Sampling(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /** A try that has more proposals than that goes on with the seeds of the next sample. */
    private static final int SEEDS_PER_SAMPLE = 10_000;

    /** How many numbers any service takes for a seed, from 0. */
    private static final long SEEDS = 1L << 31;

    public Sampling {
        if (temperature.orElse(0) < 0 || !Double.isFinite(temperature.orElse(0))) {
            throw new UnusableModelException("the temperature is not a number from 0 up: " + temperature.getAsDouble());
        }
        if (maxOutputTokens.orElse(1) < 1) {
            throw new UnusableModelException(
                    "the bound on output tokens is not positive: " + maxOutputTokens.getAsInt());
        }
    }

    /**
     * The same with the seed of one proposal, modulo 2<sup>31</sup>: the given one in round 1 of sample 0, 1 more in each
     * further round and 10,000 more in each further sample, lest a model that is asked the same again answer the same again.
     */
    Sampling forProposal(int round, int sample) {
        return seed.isEmpty()
                ? this
                : withSeed((int) Math.floorMod(seed.getAsInt() + round - 1L + SEEDS_PER_SAMPLE * (long) sample, SEEDS));
    }

    public Sampling withTemperature(double value) {
        return new Sampling(OptionalDouble.of(value), seed, maxOutputTokens, reasoningEffort);
    }

    public Sampling withSeed(int value) {
        return new Sampling(temperature, OptionalInt.of(value), maxOutputTokens, reasoningEffort);
    }

    public Sampling withMaxOutputTokens(int most) {
        return new Sampling(temperature, seed, OptionalInt.of(most), reasoningEffort);
    }

    public Sampling withReasoningEffort(String effort) {
        return new Sampling(temperature, seed, maxOutputTokens, Optional.of(effort));
    }
}
