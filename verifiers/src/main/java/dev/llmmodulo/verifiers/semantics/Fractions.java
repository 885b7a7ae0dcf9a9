package dev.llmmodulo.verifiers.semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals to fractions and back. */
public final class Fractions {

    private Fractions() {}

    public static BigFraction of(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * As {@link java.util.Comparator#compare} does. BigFraction's own comparison must not be used: in version 1.2 it
     * takes -1 for less than -2.
     */
    public static int compare(BigFraction left, BigFraction right) {
        return left.subtract(right).signum();
    }

    /** Exact if 34 digits are enough, else rounded to them. */
    public static BigDecimal toDecimal(BigFraction value) {
        BigDecimal decimal = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL128);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
}
