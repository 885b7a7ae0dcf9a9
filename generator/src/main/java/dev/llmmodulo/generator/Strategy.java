package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.BudgetMeter;

/** A way to spend a budget on solving a problem. */
@FunctionalInterface
public interface Strategy<P, C> {

    /** Never throws for what a model, a verifier or a budget does; that is an {@link Outcome}. */
    Outcome<C> solve(String instance, P problem, BudgetMeter meter);
}
