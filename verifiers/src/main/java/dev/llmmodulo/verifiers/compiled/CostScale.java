package dev.llmmodulo.verifiers.compiled;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Exact decimals as whole numbers of the smallest unit that any of them needs. */
record CostScale(int digits) {

    /** Stands for a function without a value; no scaled value is it. */
    static final long UNDEFINED = Long.MIN_VALUE;

    /** Digits that are there in any case, for the constants that actions add. */
    private static final int LEAST_DIGITS = 4;

    /** Empty if some number would not fit in half of a long. */
    static Optional<CostScale> of(Collection<BigDecimal> numbers) {
        int digits = numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        CostScale scale = new CostScale(Math.max(LEAST_DIGITS, digits));
        return numbers.stream().allMatch(scale::fits) ? Optional.of(scale) : Optional.empty();
    }

    /** Whether the number has no smaller digits than a unit, and is of a size that leaves room for sums. */
    boolean fits(BigDecimal number) {
        return number.scale() <= digits
                && number.setScale(digits).unscaledValue().bitLength() < 62;
    }

    /** @param number fits */
    long scaled(BigDecimal number) {
        return number.setScale(digits).unscaledValue().longValueExact();
    }

    BigDecimal unscaled(long units) {
        return BigDecimal.valueOf(units, digits);
    }
}
