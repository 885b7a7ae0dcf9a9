package dev.llmmodulo.planbench.statistics;

import java.util.Collection;
import java.util.OptionalDouble;

/** One instance tried several times, independently: what so many tries at once would have come to. */
public record RepeatedTrials(int successes, int trials) {

    /** @throws IllegalArgumentException fewer than no successes, or more than trials */
    public RepeatedTrials {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("no trials: " + successes + " of " + trials);
        }
    }

    /**
     * pass@k, the chance that at least one of k tries succeeds: 1 - C(n-c, k) / C(n, k), the unbiased estimator of
     * M. Chen et al., Evaluating large language models trained on code, 2021, equation 1.
     *
     * @return empty if there are fewer than k trials
     */
    public OptionalDouble anyOf(int k) {
        OptionalDouble none = allOf(trials - successes, k);
        return none.isPresent() ? OptionalDouble.of(1 - none.getAsDouble()) : none;
    }

    /**
     * pass^k, the chance that all of k tries succeed: C(c, k) / C(n, k), the unbiased estimator of S. Yao et al.,
     * tau-bench, 2024, section 3.
     *
     * @return empty if there are fewer than k trials
     */
    public OptionalDouble allOf(int k) {
        return allOf(successes, k);
    }

    /** The mean of {@link #anyOf} over those that have k trials; empty if none has. */
    public static OptionalDouble meanAnyOf(Collection<RepeatedTrials> instances, int k) {
        return instances.stream().flatMapToDouble(one -> one.anyOf(k).stream()).average();
    }

    /** The mean of {@link #allOf(int)} over those that have k trials; empty if none has. */
    public static OptionalDouble meanAllOf(Collection<RepeatedTrials> instances, int k) {
        return instances.stream().flatMapToDouble(one -> one.allOf(k).stream()).average();
    }

    /** The chance that k trials drawn without replacement are all among so many. */
    private OptionalDouble allOf(int among, int k) {
        if (k < 1 || k > trials) {
            return OptionalDouble.empty();
        }
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance *= Math.max(0, among - i) / (double) (trials - i);
        }
        return OptionalDouble.of(chance);
    }
}
