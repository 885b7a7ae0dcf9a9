package dev.llmmodulo.training.evaluation;

import java.util.Locale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** A share with its 95 % interval (Wilson, "Probable inference", Journal of the American Statistical Association, 1927). */
record Wilson(int hits, int of) {

    private static final double ERROR_RATE = 0.05;

    double low() {
        // Rounding can leave the bound of no hits a little below zero.
        return Math.max(0, interval().getLowerBound());
    }

    double high() {
        return interval().getUpperBound();
    }

    private Interval interval() {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, hits, ERROR_RATE);
    }

    double share() {
        return (double) hits / of;
    }

    /** In per cent, with the interval; a dash if nothing was measured. */
    @Override
    public String toString() {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f (%.0f–%.0f)", 100 * share(), 100 * low(), 100 * high());
    }
}
