package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.plan.Plan;

/** How a search ended. */
public sealed interface SearchResult {

    /** A plan, to be validated by whoever uses it. */
    record Found(Plan.Sequential plan) implements SearchResult {}

    /** Everything reachable was seen and no plan was found. That is no proof; only a checked certificate is. */
    record Exhausted() implements SearchResult {}

    /** The search gave up. */
    record Stopped(String why) implements SearchResult {}
}
