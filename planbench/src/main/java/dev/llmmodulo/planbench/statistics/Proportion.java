package dev.llmmodulo.planbench.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** So many successes in so many trials. */
public record Proportion(long successes, long trials) {

    public static final Proportion NONE = new Proportion(0, 0);

    /** The share of intervals that miss the true value. */
    private static final double ERROR_RATE = 0.05;

    /** @throws IllegalArgumentException fewer than no successes, or more than trials */
    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("no proportion: " + successes + " of " + trials);
        }
    }

    public Proportion plus(boolean success) {
        return new Proportion(successes + (success ? 1 : 0), trials + 1);
    }

    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, trials + other.trials);
    }

    /** Between 0 and 1; empty without trials. */
    public OptionalDouble share() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /**
     * The score interval for 95 % (E. B. Wilson, Probable inference, the law of succession, and statistical inference,
     * Journal of the American Statistical Association 22, 1927), without a correction for continuity; empty without trials.
     */
    public Optional<Interval> interval() {
        if (trials == 0) {
            return Optional.empty();
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(trials), Math.toIntExact(successes), ERROR_RATE);
        // At the ends the formula is exactly 0 and 1, but for rounding.
        return Optional.of(new Interval(
                successes == 0 ? 0 : interval.getLowerBound(), successes == trials ? 1 : interval.getUpperBound()));
    }
}
