package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.StateValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A planner's heuristic h as a reward, on the scale of the problem: {@code r / (r + h)}, where r is what the heuristic says
 * of the initial state, at least 1. So the initial state is worth a half, and what the heuristic takes for a goal is worth 1.
 *
 * <p>Steps are counted, whatever the metric. A state from which the goal cannot be reached even if nothing is ever undone
 * (where h is infinite under the delete relaxation) is a dead end, which is a proof and no guess: the relaxation can do
 * whatever a plan can.
 */
final class HeuristicReward implements Reward<PlanNode> {

    private final StateValue value;
    private final double initially;

    /**
     * @param heuristic made for a problem
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException a limit is reached, or the problem is not supported
     */
    HeuristicReward(Problem problem, Function<Problem, StateValue> heuristic) {
        this.value = heuristic.apply(withoutMetric(problem));
        this.initially = Math.max(1, steps(problem.init()).orElse(1.0));
    }

    private static Problem withoutMetric(Problem problem) {
        return new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                problem.init(),
                problem.values(),
                problem.goal(),
                Optional.empty(),
                problem.timedInitials(),
                problem.constraints());
    }

    @Override
    public Estimate of(PlanNode node) {
        return steps(node.problem().init())
                .map(left -> Estimate.of(initially / (initially + left)))
                .orElse(Estimate.DEAD_END);
    }

    private Optional<Double> steps(Set<Fact> state) {
        return value.of(state).map(BigDecimal::doubleValue);
    }
}
