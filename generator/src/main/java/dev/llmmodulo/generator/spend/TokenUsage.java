package dev.llmmodulo.generator.spend;

import java.util.OptionalLong;

/**
 * Tokens of one call as the provider counted them, brought to one meaning.
 *
 * @param input all input tokens, the cached ones included
 * @param cachedInput those of them read from a cache, if the provider tells
 * @param output all output tokens, reasoning included
 * @param reasoning those of them spent on reasoning, if the provider tells
 */
public record TokenUsage(long input, OptionalLong cachedInput, long output, OptionalLong reasoning) {

    public static final TokenUsage NONE = of(0, 0);

    /** @throws IllegalArgumentException a count is negative, which would give a budget back what it had spent */
    public TokenUsage {
        if (input < 0 || output < 0 || cachedInput.orElse(0) < 0 || reasoning.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "a count of tokens is negative: " + input + ", " + cachedInput + ", " + output + ", " + reasoning);
        }
    }

    public static TokenUsage of(long input, long output) {
        return new TokenUsage(input, OptionalLong.empty(), output, OptionalLong.empty());
    }

    /** Of both calls together; a part that one of them does not tell is not told. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                input + other.input,
                sum(cachedInput, other.cachedInput),
                output + other.output,
                sum(reasoning, other.reasoning));
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    public long total() {
        return input + output;
    }
}
