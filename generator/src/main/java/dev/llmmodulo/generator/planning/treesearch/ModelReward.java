package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/**
 * What a model takes states for: it is told a state and the goal, in the words that the proposing model is asked in, and says
 * with a number from 0 to 100 how near the goal is. It steers a search and decides nothing: no state is a dead end for it, and
 * no plan is valid by it.
 *
 * <p>Equal states are asked about once in a solve, and the initial state never, since searches compare it with no other. Its
 * calls are in the ledger under the number of the last round that was begun, count for the budget and are no rounds; where no
 * round may follow, it is not asked. A state for which it gives no number is worth a half, which is recorded as a decision. A service that
 * fails is given up as {@link dev.llmmodulo.generator.strategy.ServiceFailures} says.
 *
 * @param model who is asked
 * @param style how states are said
 */
public record ModelReward(Proposer model, PromptStyle style) implements SolveReward {

    @Override
    public Reward<PlanNode> in(SolveInProgress<Problem, PlanReading> solve) {
        return new AskedReward(model, new StateQuestion(style.initial()), solve);
    }
}
