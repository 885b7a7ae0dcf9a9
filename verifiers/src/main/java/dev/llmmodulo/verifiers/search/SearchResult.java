package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.plan.Plan;
import java.math.BigDecimal;

/** How a search ended. */
public sealed interface SearchResult {

    /** A plan that the validator has accepted, and what it costs. */
    sealed interface Solved extends SearchResult {

        Plan.Sequential plan();

        /** The metric's value; without a metric the number of steps. */
        BigDecimal cost();
    }

    /** No plan costs less: the search was complete and its heuristic never estimates too much. */
    record Optimal(Plan.Sequential plan, BigDecimal cost) implements Solved {}

    /** Of other plans nothing is known. */
    record Found(Plan.Sequential plan, BigDecimal cost) implements Solved {}

    /** Everything reachable was seen and no plan was found. That is no proof; only a checked certificate is. */
    record Exhausted() implements SearchResult {}

    /** The search gave up. */
    record Stopped(StopCause cause, String why) implements SearchResult {}
}
