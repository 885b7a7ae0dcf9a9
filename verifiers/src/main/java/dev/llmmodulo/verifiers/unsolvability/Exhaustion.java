package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.unsolvability.Finding.Nothing;
import dev.llmmodulo.verifiers.unsolvability.Finding.Reached;
import dev.llmmodulo.verifiers.unsolvability.Finding.Refuted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Breadth-first search through all states that can be reached, and if they are many, through all but dead ends. A dead
 * end must be told by a set that can be checked, so that only those of {@link DeadEnds} are left out.
 */
final class Exhaustion {

    /** Beyond so many states dead ends are looked for. */
    private static final int MOST_WITHOUT_PRUNING = 2_500_000;

    private final ProofTask task;
    private final WorkMeter meter;
    private final long mostBytes;
    private final Predicate<long[]> prunes;
    private final Successors successors;
    private final StatePool pool;
    private int[] parents = new int[1 << 10];

    private Exhaustion(ProofTask task, long mostBytes, Predicate<long[]> prunes, WorkMeter meter) {
        this.task = task;
        this.meter = meter;
        this.mostBytes = mostBytes;
        this.prunes = prunes;
        this.successors = new Successors(task.ground());
        this.pool = new StatePool(task.ground().facts().size());
    }

    /**
     * Searches.
     *
     * @param mostBytes for the states
     * @throws StoppedException the meter ended it
     */
    static Finding of(ProofTask task, long mostBytes, WorkMeter meter) {
        if (!DeadEnds.canLearn(task.flat())) {
            return new Exhaustion(task, mostBytes, state -> false, meter).search(Integer.MAX_VALUE, List::of);
        }
        Finding plain = new Exhaustion(task, mostBytes, state -> false, meter).search(MOST_WITHOUT_PRUNING, List::of);
        if (!(plain instanceof Nothing)) {
            return plain;
        }
        DeadEnds deadEnds = new DeadEnds(task.flat());
        return new Exhaustion(task, mostBytes, deadEnds::isDead, meter)
                .search(Integer.MAX_VALUE, () -> sets(task, deadEnds));
    }

    private static List<DeadEndSet> sets(ProofTask task, DeadEnds deadEnds) {
        Set<Fact> constant = new HashSet<>(task.problem().init());
        constant.removeAll(new HashSet<>(task.ground().facts()));
        Set<String> changing = task.problem().changingPredicates();
        constant.removeIf(fact -> !changing.contains(fact.predicate()));
        List<DeadEndSet> sets = new ArrayList<>();
        for (BitSet set : deadEnds.sets()) {
            Set<Fact> mayBeTrue = new HashSet<>(constant);
            set.stream().mapToObj(task.ground().facts()::get).forEach(mayBeTrue::add);
            sets.add(new DeadEndSet(mayBeTrue, Set.of()));
        }
        return sets;
    }

    /** What is known of dead ends when the search is over. */
    @FunctionalInterface
    private interface Known {
        List<DeadEndSet> deadEnds();
    }

    private Finding search(int mostStates, Known known) {
        long[] state = Successors.initial(task.ground());
        pool.add(state);
        for (int number = 0; number < pool.size(); number++) {
            int parent = number;
            meter.tick();
            pool.copy(number, state);
            if (task.ground().goal().holds(literal -> Successors.holds(state, literal))) {
                return new Reached(planTo(number));
            }
            successors.each(state, (operator, successor) -> {
                add(successor, parent);
                return true;
            });
            if (pool.size() > mostStates || pool.bytes() > mostBytes) {
                return new Nothing("there are more than " + pool.size() + " states");
            }
        }
        return new Refuted(new ExhaustedStates(task.ground().facts(), pool.table(), known.deadEnds()));
    }

    private void add(long[] state, int parent) {
        if (!pool.has(state) && !prunes.test(state)) {
            pool.add(state);
            if (pool.size() > parents.length) {
                parents = Arrays.copyOf(parents, 2 * parents.length);
            }
            parents[pool.size() - 1] = parent;
        }
    }

    private Plan.Sequential planTo(int last) {
        List<PlanStep> steps = new ArrayList<>();
        for (int number = last; number != 0; number = parents[number]) {
            steps.add(stepBetween(parents[number], number));
        }
        Collections.reverse(steps);
        return new Plan.Sequential(steps);
    }

    private PlanStep stepBetween(int before, int after) {
        long[] from = pool.copy(before);
        long[] to = pool.copy(after);
        List<PlanStep> steps = new ArrayList<>();
        successors.each(from, (operator, successor) -> {
            if (Arrays.equals(successor, to)) {
                steps.add(task.ground().operators().get(operator).step());
            }
            return steps.isEmpty();
        });
        return steps.get(0);
    }
}
