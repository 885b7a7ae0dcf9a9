package dev.llmmodulo.planbench.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The same instances under two treatments: whether the difference may be chance is asked of those where the two disagree
 * (Q. McNemar, Note on the sampling error of the difference between correlated proportions, Psychometrika 12, 1947).
 */
public record PairedOutcomes(long both, long onlyFirst, long onlySecond, long neither) {

    public static final PairedOutcomes NONE = new PairedOutcomes(0, 0, 0, 0);

    public PairedOutcomes {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
            throw new IllegalArgumentException("fewer than no instances");
        }
    }

    public PairedOutcomes plus(boolean first, boolean second) {
        return new PairedOutcomes(
                both + (first && second ? 1 : 0),
                onlyFirst + (first && !second ? 1 : 0),
                onlySecond + (!first && second ? 1 : 0),
                neither + (!first && !second ? 1 : 0));
    }

    public PairedOutcomes plus(PairedOutcomes other) {
        return new PairedOutcomes(
                both + other.both, onlyFirst + other.onlyFirst, onlySecond + other.onlySecond, neither + other.neither);
    }

    public long pairs() {
        return both + onlyFirst + onlySecond + neither;
    }

    /** Those where the treatments disagree. */
    public long disagreements() {
        return onlyFirst + onlySecond;
    }

    public Proportion first() {
        return new Proportion(both + onlyFirst, pairs());
    }

    public Proportion second() {
        return new Proportion(both + onlySecond, pairs());
    }

    /** The exact two-sided p-value, from the binomial distribution; 1 without disagreements. */
    public double exactPValue() {
        if (disagreements() == 0) {
            return 1;
        }
        int fewer = Math.toIntExact(Math.min(onlyFirst, onlySecond));
        double tail =
                BinomialDistribution.of(Math.toIntExact(disagreements()), 0.5).cumulativeProbability(fewer);
        return Math.min(1, 2 * tail);
    }

    /**
     * McNemar's chi-squared with one degree of freedom and the correction for continuity of A. L. Edwards, Note on the
     * correction for continuity in testing the significance of the difference between correlated proportions,
     * Psychometrika 13, 1948; empty without disagreements.
     */
    public OptionalDouble correctedChiSquared() {
        if (disagreements() == 0) {
            return OptionalDouble.empty();
        }
        double difference = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1);
        return OptionalDouble.of(difference * difference / disagreements());
    }

    /** The p-value of {@link #correctedChiSquared}; 1 without disagreements. */
    public double correctedPValue() {
        OptionalDouble chiSquared = correctedChiSquared();
        return chiSquared.isEmpty() ? 1 : ChiSquaredDistribution.of(1).survivalProbability(chiSquared.getAsDouble());
    }
}
