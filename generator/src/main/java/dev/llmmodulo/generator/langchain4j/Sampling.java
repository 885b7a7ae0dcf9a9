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

    /** As many as the longest tries have proposals; a hundred samples fit between two seeds of a run. */
    private static final int SEEDS_PER_SAMPLE = 10_000;

    public Sampling {
        if (temperature.orElse(0) < 0) {
            throw new UnusableModelException("the temperature is negative: " + temperature.getAsDouble());
        }
        if (maxOutputTokens.orElse(1) < 1) {
            throw new UnusableModelException(
                    "the bound on output tokens is not positive: " + maxOutputTokens.getAsInt());
        }
    }

    /**
     * The same with the seed of one proposal: the given one in round 1 of sample 0, another in every other, lest a
     * model that is asked the same again answer the same again.
     */
    Sampling forProposal(int round, int sample) {
        return seed.isEmpty() ? this : withSeed(seed.getAsInt() + round - 1 + SEEDS_PER_SAMPLE * sample);
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
