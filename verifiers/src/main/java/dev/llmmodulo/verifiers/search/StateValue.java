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

    private final int facts;
    private final CostUnit costs;
    private final Heuristic heuristic;
    private final AxiomEvaluation axioms;
    private final Map<Fact, Integer> numbers = new HashMap<>();

    private StateValue(GroundTask task, CostUnit costs, Heuristic heuristic) {
        this.facts = task.facts().size();
        this.costs = costs;
        this.heuristic = heuristic;
        this.axioms = new AxiomEvaluation(task);
        for (int fact = 0; fact < facts; fact++) {
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
        return new StateValue(task, costs, heuristic.suitable(task).make(task, costs::least));
    }

    /**
     * The cost of a plan that would do if nothing were ever undone (h_FF): often closer, but it may be too much.
     *
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException a limit is reached, or the problem is not supported
     */
    public static StateValue about(Problem problem, SearchLimits limits) {
        GroundTask task = new GroundSearch(problem, limits).task();
        CostUnit costs = CostUnit.of(problem, task);
        return new StateValue(task, costs, new FastForward(task, costs::least));
    }

    /**
     * The value of a state; empty if no plan leads on from there.
     *
     * @param state all facts that hold; one that can be reached from the initial state, or the value means nothing
     */
    public Optional<BigDecimal> of(Set<Fact> state) {
        PackedState.Editor packed = PackedState.of(facts).edit();
        state.stream().filter(numbers::containsKey).forEach(fact -> packed.add(numbers.get(fact)));
        return heuristic.estimate(axioms.close(packed.done())).stream()
                .mapToObj(costs::decimal)
                .findFirst();
    }
}
