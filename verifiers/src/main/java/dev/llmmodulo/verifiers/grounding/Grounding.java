package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a problem free of variables. Only what is reachable when nothing is ever undone is kept; facts that never
 * change are decided. An operator is not applicable where a cost that it would add has no value.
 */
public final class Grounding {

    private Grounding() {}

    /**
     * The problem as it stands, within the usual limits.
     *
     * @throws StoppedException meter or limits ended it, or the problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    public static GroundTask ground(Problem problem, WorkMeter meter) {
        return ground(problem, GroundingLimits.USUAL, meter);
    }

    /**
     * The problem as it stands.
     *
     * @throws StoppedException meter or limits ended it, or the problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    public static GroundTask ground(Problem problem, GroundingLimits limits, WorkMeter meter) {
        GroundTask task = relaxed(problem, limits, meter);
        return task.with(InvariantSearch.of(task, meter));
    }

    /**
     * The problem without what cannot happen, within the usual limits.
     *
     * @throws StoppedException meter or limits ended it, or the problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    public static GroundTask pruned(Problem problem, WorkMeter meter) {
        return pruned(problem, GroundingLimits.USUAL, meter);
    }

    /**
     * The problem without what its mutex groups exclude, and what then cannot be reached even when nothing is ever
     * undone. Reachable states, steps between them and goal states stay the same, but for steps that change nothing and
     * cost nothing or more; those are left out.
     *
     * @throws StoppedException meter or limits ended it, or the problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    public static GroundTask pruned(Problem problem, GroundingLimits limits, WorkMeter meter) {
        GroundTask task = ground(problem, limits, meter);
        while (true) {
            GroundTask smaller =
                    RelaxedClosure.of(task.with(IdleOperators.without(task)), task.mutexGroups()::exclude, meter);
            if (smaller.operators().size() == task.operators().size()
                    && smaller.facts().size() == task.facts().size()) {
                return smaller;
            }
            task = smaller.with(InvariantSearch.of(smaller, meter));
        }
    }

    /**
     * The task without the facts that neither its goal asks for nor, step by step, anything that leads there, and without
     * the operators that then change nothing. It has the same cheapest plans; each of its states stands for all states
     * that differ in other facts only.
     *
     * @throws StoppedException the meter ended it
     */
    public static GroundTask relevant(GroundTask task, WorkMeter meter) {
        return Relevance.restrict(task, meter);
    }

    private static GroundTask relaxed(Problem problem, GroundingLimits limits, WorkMeter meter) {
        Reachability reachability = Reachability.of(problem, limits, meter);
        int count = reachability.facts().size();
        List<Fact> facts =
                IntStream.range(0, count).mapToObj(reachability.facts()::fact).toList();
        int[] holding = IntStream.range(0, count)
                .filter(reachability.possible()::startedWith)
                .toArray();
        List<GroundOperator> operators = new ArrayList<>();
        for (Reachability.Candidate candidate : reachability.operators()) {
            Condition precondition = Condition.all(
                    List.of(candidate.precondition(), candidate.effects().priced()));
            operators.add(new GroundOperator(
                    candidate.step(), precondition, candidate.effects().effects()));
        }
        GroundTask task = new GroundTask(
                facts,
                PackedState.of(count, holding),
                operators,
                reachability.axiomLayers(),
                reachability.goal(),
                new MutexGroups(count, List.of()));
        GroundTask decided = Decisions.apply(task, reachability.possible(), meter);
        return task.axiomLayers().isEmpty() ? decided : RelaxedClosure.of(decided, condition -> false, meter);
    }
}
