package dev.llmmodulo.verifiers.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals to fractions and back. */
final class Fractions {

    private Fractions() {}

    static BigFraction of(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Exact if 34 digits are enough, else rounded to them. */
    static BigDecimal toDecimal(BigFraction value) {
        BigDecimal decimal = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL128);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
}
