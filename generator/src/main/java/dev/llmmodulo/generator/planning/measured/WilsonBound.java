package dev.llmmodulo.generator.planning.measured;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * What a share of right tries is at least, for 95 % (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927), without a correction for continuity.
 */
final class WilsonBound {

    private static final double ERROR_RATE = 0.05;

    private WilsonBound() {}

    /** @param trials at least one */
    static double lower(int successes, int trials) {
        // There the formula is exactly 0, but for rounding.
        return successes == 0
                ? 0
                : BinomialConfidenceInterval.WILSON_SCORE
                        .fromErrorRate(trials, successes, ERROR_RATE)
                        .getLowerBound();
    }
}
