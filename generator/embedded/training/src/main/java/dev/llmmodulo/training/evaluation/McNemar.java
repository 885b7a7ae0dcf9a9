package dev.llmmodulo.training.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/**
 * Whether one of two models is better, from the problems that only one of them solves (McNemar, "Note on the sampling error of
 * the difference between correlated proportions", Psychometrika, 1947), exactly: by a fair coin for each of those problems.
 *
 * @param gained problems that the model solves and the control does not
 * @param lost problems that the control solves and the model does not
 */
record McNemar(int gained, int lost) {

    /** The chance that two equally good models differ so much or more, in either direction. */
    double p() {
        int tosses = gained + lost;
        BigInteger ways = BigInteger.ONE;
        BigInteger tail = BigInteger.ZERO;
        for (int heads = 0; heads <= Math.min(gained, lost); heads++) {
            tail = tail.add(ways);
            ways = ways.multiply(BigInteger.valueOf(tosses - heads)).divide(BigInteger.valueOf(heads + 1));
        }
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(tosses));
        return Math.min(
                1,
                new BigDecimal(tail.shiftLeft(1))
                        .divide(all, MathContext.DECIMAL64)
                        .doubleValue());
    }

    /** @param level below which p must be to say that there is a difference */
    String conclusion(double level) {
        if (p() >= level) {
            return "not shown";
        }
        return gained > lost ? "better" : "worse";
    }

    @Override
    public String toString() {
        return p() < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p());
    }
}
