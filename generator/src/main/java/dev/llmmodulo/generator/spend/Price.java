package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What tokens of a model cost, in US dollars per million tokens.
 *
 * @param cachedInput input tokens read from a cache; empty if they cost what other input costs
 * @param output output tokens, reasoning included
 * @param from the first day on which this price held
 */
public record Price(BigDecimal input, Optional<BigDecimal> cachedInput, BigDecimal output, LocalDate from) {

    private static final int DECIMALS_OF_A_MILLIONTH = 6;

    public Price {
        if (input.signum() < 0
                || output.signum() < 0
                || cachedInput.filter(price -> price.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("a price is negative: " + input + ", " + cachedInput + ", " + output);
        }
    }

    /** What this usage cost, in US dollars, exactly. */
    public BigDecimal of(TokenUsage usage) {
        long cached = Math.min(usage.input(), usage.cachedInput().orElse(0));
        return input.multiply(BigDecimal.valueOf(usage.input() - cached))
                .add(cachedInput.orElse(input).multiply(BigDecimal.valueOf(cached)))
                .add(output.multiply(BigDecimal.valueOf(usage.output())))
                .movePointLeft(DECIMALS_OF_A_MILLIONTH);
    }
}
