package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.unsolvability.Exploration.Limits;
import dev.llmmodulo.verifiers.unsolvability.Exploration.Result;
import dev.llmmodulo.verifiers.unsolvability.Finding.Reached;
import dev.llmmodulo.verifiers.unsolvability.Finding.Refuted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at all states that can be reached, without the facts on which the goal does not depend; if they are many, at all
 * but dead ends. A dead end must be told by a set that can be checked, so that only those of {@link DeadEnds} are left
 * out.
 */
final class Exhaustion {

    /** Beyond so many states dead ends are looked for. */
    private static final int MOST_WITHOUT_PRUNING = 4_000_000;

    private final ProofTask task;
    private final long mostBytes;
    private final WorkMeter meter;

    private final int mostWithoutPruning;

    private Exhaustion(ProofTask task, int mostWithoutPruning, long mostBytes, WorkMeter meter) {
        this.task = task;
        this.mostWithoutPruning = mostWithoutPruning;
        this.mostBytes = mostBytes;
        this.meter = meter;
    }

    /**
     * Searches.
     *
     * @param mostBytes for the states
     * @throws StoppedException the meter ended it, or there are too many states
     */
    static Finding of(ProofTask task, long mostBytes, WorkMeter meter) {
        return of(task, MOST_WITHOUT_PRUNING, mostBytes, meter);
    }

    /** @param mostWithoutPruning states that are kept before dead ends are looked for */
    static Finding of(ProofTask task, int mostWithoutPruning, long mostBytes, WorkMeter meter) {
        return new Exhaustion(task, mostWithoutPruning, mostBytes, meter).search();
    }

    private Finding search() {
        boolean canLearn = DeadEnds.canLearn(task.flat());
        Limits limits = new Limits(canLearn ? mostWithoutPruning : Integer.MAX_VALUE / 2, mostBytes);
        BitSet relevant = new Pattern(task.ground()).relevant();
        GroundTask small = new Pattern(task.ground()).project(relevant);
        Result result = Exploration.of(small, limits, state -> false, meter);
        if (result instanceof Result.Closed closed) {
            return new Refuted(
                    small.facts().size() == task.ground().facts().size()
                            ? new ExhaustedStates(small.facts(), closed.states().table(), List.of())
                            : new Projection(small.facts(), closed.states().table()));
        } else if (result instanceof Result.Goal goal) {
            return new Reached(plan(small, goal));
        }
        if (canLearn) {
            return searchWithoutDeadEnds();
        }
        throw tooMany(result);
    }

    private Finding searchWithoutDeadEnds() {
        DeadEnds deadEnds = new DeadEnds(task.flat());
        Result result =
                Exploration.of(task.ground(), new Limits(Integer.MAX_VALUE / 2, mostBytes), deadEnds::isDead, meter);
        if (result instanceof Result.Closed closed) {
            return new Refuted(
                    new ExhaustedStates(task.ground().facts(), closed.states().table(), sets(deadEnds)));
        } else if (result instanceof Result.Goal goal) {
            return new Reached(plan(task.ground(), goal));
        }
        throw tooMany(result);
    }

    private static StoppedException tooMany(Result result) {
        return new StoppedException(
                StopCause.MEMORY, "there are more than " + ((Result.TooMany) result).states() + " states");
    }

    private static Plan.Sequential plan(GroundTask task, Result.Goal goal) {
        return new Plan.Sequential(goal.operators().stream()
                .map(operator -> task.operators().get(operator).step())
                .toList());
    }

    private List<DeadEndSet> sets(DeadEnds deadEnds) {
        Set<String> changing = task.problem().changingPredicates();
        Set<Fact> constant = new HashSet<>(task.problem().init());
        constant.removeIf(fact -> !changing.contains(fact.predicate()));
        constant.removeAll(new HashSet<>(task.ground().facts()));
        List<DeadEndSet> sets = new ArrayList<>();
        for (BitSet set : deadEnds.sets()) {
            Set<Fact> mayBeTrue = new HashSet<>(constant);
            set.stream().mapToObj(task.ground().facts()::get).forEach(mayBeTrue::add);
            sets.add(new DeadEndSet(mayBeTrue, Set.of()));
        }
        return sets;
    }
}
