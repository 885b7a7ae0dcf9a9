package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.PairTable;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import dev.llmmodulo.verifiers.unsolvability.PairMove.Made;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gathers, from the pairs that h² excludes, enough to show that some of them never hold: backwards, for each pair and
 * each operator that could bring it about, one excluded pair of what the operator needs.
 */
final class PairProof {

    private final PairClosure closure;
    private final WorkMeter meter;
    private final Map<Integer, List<Maker>> makers = new HashMap<>();
    private final Set<Pair> gathered = new HashSet<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    private record Pair(int low, int high) {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** An effect of an operator that makes a literal. */
    private record Maker(PairMove move, Made made) {}

    private PairProof(FlatTask task, PairClosure closure, WorkMeter meter) {
        this.closure = closure;
        this.meter = meter;
        for (FlatOperator operator : task.operators()) {
            PairMove move = PairMove.of(operator, closure);
            for (Made made : move.made()) {
                for (int literal : made.literals()) {
                    makers.computeIfAbsent(literal, unseen -> new ArrayList<>()).add(new Maker(move, made));
                }
            }
        }
    }

    /** Pairs by which the goal never holds; empty if h² does not exclude it. */
    static Optional<MutexPairs> ofGoal(FlatTask task, WorkMeter meter) {
        PairClosure closure = PairClosure.of(task, meter);
        PairProof proof = new PairProof(task, closure, meter);
        if (!proof.exclude(closure.indices(task.goal()))) {
            return Optional.empty();
        }
        proof.gather();
        return Optional.of(proof.certificate());
    }

    private void gather() {
        while (!open.isEmpty()) {
            meter.tick();
            Pair pair = open.remove();
            if (closure.negation(pair.low()) != pair.high()) {
                excludeMakers(pair.low(), pair.high());
                excludeMakers(pair.high(), pair.low());
            }
        }
    }

    /** Shows that the first literal is never made while the other holds or is made too. */
    private void excludeMakers(int made, int other) {
        for (Maker maker : makers.getOrDefault(made, List.of())) {
            meter.tick();
            int[] needs = maker.made().needs();
            if (!contains(maker.made().undone(), other) && !contains(needs, closure.negation(other))) {
                excludeSurely(with(needs, other));
            }
            for (Made second : maker.move().made()) {
                if (contains(second.literals(), other)) {
                    excludeSurely(with(needs, second.needs()));
                }
            }
        }
    }

    private void excludeSurely(int... literals) {
        if (!exclude(literals)) {
            throw new IllegalStateException("the pairs are not closed");
        }
    }

    /** Gathers a pair that excludes the literals' holding together, unless one is there; false if h² excludes none. */
    private boolean exclude(int... literals) {
        Optional<Pair> best = Optional.empty();
        for (int one : literals) {
            for (int other : literals) {
                if (!closure.isPossible(one, other)) {
                    Pair pair = Pair.of(one, other);
                    if (gathered.contains(pair)) {
                        return true;
                    } else if (best.isEmpty() || one == other) {
                        best = Optional.of(pair);
                    }
                }
            }
        }
        best.filter(gathered::add).ifPresent(open::add);
        return best.isPresent();
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int[] with(int[] numbers, int... more) {
        int[] both = new int[numbers.length + more.length];
        System.arraycopy(numbers, 0, both, 0, numbers.length);
        System.arraycopy(more, 0, both, numbers.length, more.length);
        return both;
    }

    private MutexPairs certificate() {
        TreeSet<Integer> used = new TreeSet<>();
        for (Pair pair : gathered) {
            used.add(pair.low());
            used.add(pair.high());
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Literal> literals = new ArrayList<>();
        for (int index : used) {
            numbers.put(index, literals.size());
            literals.add(closure.literal(index));
        }
        PairTable.Builder table = new PairTable.Builder(literals.size());
        gathered.forEach(pair -> table.add(numbers.get(pair.low()), numbers.get(pair.high())));
        return new MutexPairs(literals, table.build());
    }
}
