package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/** A way to estimate states by themselves; {@link StateReward} has those that need no model. */
@FunctionalInterface
public interface PlanReward extends SolveReward {

    /**
     * The reward for the states of one problem.
     *
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException it took too much, or the problem is not supported
     */
    Reward<PlanNode> forProblem(Problem problem);

    @Override
    default Reward<PlanNode> in(SolveInProgress<Problem, PlanReading> solve) throws BudgetExhaustedException {
        return forProblem(solve.problem());
    }

    /** By what was learned. It never takes a state for a dead end. */
    static PlanReward learned(LearnedValue value) {
        return problem -> node -> Estimate.of(value.of(node.problem()));
    }
}
