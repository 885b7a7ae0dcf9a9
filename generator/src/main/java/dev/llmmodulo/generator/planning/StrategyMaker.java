package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/** Makes a strategy for one problem. */
@FunctionalInterface
public interface StrategyMaker {

    /** @param listener whom the strategy is to tell what happens */
    Strategy<Problem, PlanReading> make(StrategyParts parts, SolveListener listener);
}
