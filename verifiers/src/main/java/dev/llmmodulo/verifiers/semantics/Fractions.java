package dev.llmmodulo.verifiers.semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals to fractions and back. */
public final class Fractions {

    /** Binary digits that two numbers have together at most, for arithmetic with them to end soon. */
    private static final int MOST_BITS = 20_000;

    private static final int MOST_DECIMALS = 5_000;

    private Fractions() {}

    /** @throws WorkLimitException the number is too long to reckon with */
    public static BigFraction of(BigDecimal value) {
        if (value.scale() > MOST_DECIMALS || value.scale() < -MOST_DECIMALS) {
            throw tooLong();
        }
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

    /** @throws WorkLimitException what comes of the two could be too long to reckon with */
    static void requireShort(BigFraction left, BigFraction right) {
        if (bits(left) + bits(right) > MOST_BITS) {
            throw tooLong();
        }
    }

    private static long bits(BigFraction value) {
        return (long) value.getNumerator().bitLength() + value.getDenominator().bitLength();
    }

    private static WorkLimitException tooLong() {
        return new WorkLimitException(
                "judging the plan would take numbers of over " + MOST_DECIMALS + " digits", false);
    }

    /** Exact if 34 digits are enough, else rounded to them. */
    public static BigDecimal toDecimal(BigFraction value) {
        BigDecimal decimal = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL128);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
}
