package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.plan.Plan;
import java.math.BigDecimal;
import java.util.Optional;

/** How a search ended. */
public sealed interface SearchResult {

    /** A plan that the validator has accepted, and what it costs. */
    sealed interface Solved extends SearchResult {

        Plan.Sequential plan();

        /** The metric's value, empty if it has none; without a metric the number of steps. */
        Optional<BigDecimal> value();

        /**
         * The same, for problems whose metric always has a value.
         *
         * @throws IllegalStateException it has none
         */
        default BigDecimal cost() {
            return value().orElseThrow(() -> new IllegalStateException("the metric has no value for this plan"));
        }
    }

    /** No plan costs less: the search was complete and its heuristic never estimates too much. */
    record Optimal(Plan.Sequential plan, BigDecimal cost) implements Solved {
        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(cost);
        }
    }

    /** Of other plans nothing is known. */
    record Found(Plan.Sequential plan, Optional<BigDecimal> value) implements Solved {
        public Found(Plan.Sequential plan, BigDecimal value) {
            this(plan, Optional.of(value));
        }
    }

    /** Everything reachable was seen and no plan was found. That is no proof; only a checked certificate is. */
    record Exhausted() implements SearchResult {}

    /** The search gave up. */
    record Stopped(StopCause cause, String why) implements SearchResult {}
}
