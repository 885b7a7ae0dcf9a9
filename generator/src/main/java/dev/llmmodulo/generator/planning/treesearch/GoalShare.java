package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.List;
import java.util.stream.Stream;

/** The share of the goal's conjuncts that hold. It proves nothing, so that no state is a dead end. */
final class GoalShare implements Reward<PlanNode> {

    private final List<Formula> conjuncts;

    GoalShare(Problem problem) {
        this.conjuncts = conjuncts(problem.goal()).toList();
    }

    private static Stream<Formula> conjuncts(Formula goal) {
        return goal instanceof Formula.And and
                ? and.operands().stream().flatMap(GoalShare::conjuncts)
                : Stream.of(goal);
    }

    @Override
    public Estimate of(PlanNode node) {
        long holding = conjuncts.stream()
                .filter(conjunct -> holds(withGoal(node.problem(), conjunct)))
                .count();
        return Estimate.of(conjuncts.isEmpty() ? 1 : (double) holding / conjuncts.size());
    }

    /** What takes too much work to find out does not count. */
    private static boolean holds(Problem problem) {
        try {
            return new Simulation(problem).reachesGoal();
        } catch (WorkLimitException tooMuch) {
            return false;
        }
    }

    private static Problem withGoal(Problem problem, Formula goal) {
        return new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                problem.init(),
                problem.values(),
                goal,
                problem.metric());
    }
}
