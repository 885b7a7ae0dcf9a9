package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/** A way to estimate states in one solve; a {@link PlanReward} needs no more of the solve than its problem. */
@FunctionalInterface
public interface SolveReward {

    /**
     * The reward for the states of the solve's problem.
     *
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException it took too much, or the problem is not supported
     * @throws BudgetExhaustedException it took all the time that the budget had left
     */
    Reward<PlanNode> in(SolveInProgress<Problem, PlanReading> solve) throws BudgetExhaustedException;
}
