package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.AxiomEvaluation;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.heuristic.FastForward;
import dev.llmmodulo.verifiers.heuristic.Heuristic;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What it still costs to reach the goal from a state of a problem, at least or about, for searches of others. Costs are
 * those of {@link OptimalSearch}. Not thread-safe.
 */
public final class StateValue {

    private final Problem problem;
    private final Set<String> changing;
    private final GroundTask task;
    private final CostUnit costs;
    private final Heuristic heuristic;
    private final AxiomEvaluation axioms;
    private final Map<Fact, Integer> numbers = new HashMap<>();

    private StateValue(Problem problem, GroundTask task, CostUnit costs, Heuristic heuristic) {
        this.problem = problem;
        this.changing = problem.changingPredicates();
        this.task = task;
        this.costs = costs;
        this.heuristic = heuristic;
        this.axioms = new AxiomEvaluation(task);
        for (int fact = 0; fact < task.facts().size(); fact++) {
            numbers.put(task.facts().get(fact), fact);
        }
    }

    /**
     * A value that is never too much.
     *
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException a limit is reached, or the problem is not supported
     */
    public static StateValue atLeast(Problem problem, SearchHeuristic heuristic, SearchLimits limits) {
        GroundTask task = new GroundSearch(problem, limits).task();
        CostUnit costs = CostUnit.of(problem, task);
        return new StateValue(problem, task, costs, heuristic.suitable(task).make(task, costs::least));
    }

    /**
     * The cost of a plan that would do if nothing were ever undone (h_FF): often closer, but it may be too much.
     *
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException a limit is reached, or the problem is not supported
     */
    public static StateValue about(Problem problem, SearchLimits limits) {
        GroundTask task = new GroundSearch(problem, limits).task();
        CostUnit costs = CostUnit.of(problem, task);
        return new StateValue(problem, task, costs, new FastForward(task, costs::least));
    }

    /**
     * The value of a state; empty if no plan leads on from there.
     *
     * @param state all facts that hold; it must be a state that can be reached
     * @throws IllegalArgumentException a fact cannot be reached, as far as is known
     */
    public Optional<BigDecimal> of(Set<Fact> state) {
        PackedState.Editor packed = PackedState.of(task.facts().size()).edit();
        for (Fact fact : state) {
            Integer number = numbers.get(fact);
            if (number != null) {
                packed.add(number);
            } else if (changing.contains(fact.predicate()) && !problem.init().contains(fact) && isBasic(fact)) {
                throw new IllegalArgumentException("cannot be reached: " + fact);
            }
        }
        return heuristic.estimate(axioms.close(packed.done())).stream()
                .mapToObj(costs::decimal)
                .findFirst();
    }

    private boolean isBasic(Fact fact) {
        return problem.domain().axioms().stream()
                .noneMatch(axiom -> axiom.predicate().equals(fact.predicate()));
    }
}
