package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The least set of pairs of literals that holds the pairs of the initial state and is closed under all operators, if an
 * operator is possible wherever its conditions are pairwise in the set: h² = 0 or more (Haslum and Geffner, "Admissible
 * heuristics for optimal planning", 2000), with literals for facts, so that what does not hold counts too (Alcázar and
 * Torralba, "A reminder about the importance of computing and exploiting invariants in planning", 2015).
 */
final class PairClosure {

    private final FlatTask task;
    private final int facts;
    private final WorkMeter meter;
    private final BitSet[] possible;
    private boolean grew;

    private PairClosure(FlatTask task, WorkMeter meter) {
        this.task = task;
        this.facts = task.facts().size();
        this.meter = meter;
        this.possible = new BitSet[2 * facts];
    }

    /** @throws dev.llmmodulo.verifiers.grounding.StoppedException the meter ended it */
    static PairClosure of(FlatTask task, WorkMeter meter) {
        PairClosure closure = new PairClosure(task, meter);
        closure.close();
        return closure;
    }

    /** Facts have their own number, negations are above. */
    int index(int literal) {
        return literal >= 0 ? literal : facts + ~literal;
    }

    int negation(int index) {
        return index < facts ? index + facts : index - facts;
    }

    Literal literal(int index) {
        return new Literal(task.facts().get(index % facts), index < facts);
    }

    boolean isPossible(int first, int second) {
        return possible[first].get(second);
    }

    /** Whether any two of the literals may hold together. */
    boolean arePossible(int[] indices) {
        return arePossible(indices, indices);
    }

    private boolean arePossible(int[] indices, int[] others) {
        for (int first : indices) {
            for (int second : others) {
                if (!possible[first].get(second)) {
                    return false;
                }
            }
        }
        return true;
    }

    int[] indices(int[]... literals) {
        return Arrays.stream(literals)
                .flatMapToInt(Arrays::stream)
                .map(this::index)
                .distinct()
                .toArray();
    }

    private void close() {
        BitSet initial = new BitSet(2 * facts);
        for (int fact = 0; fact < facts; fact++) {
            initial.set(task.initial().get(fact) ? fact : facts + fact);
        }
        for (int literal = 0; literal < 2 * facts; literal++) {
            meter.look();
            possible[literal] = initial.get(literal) ? (BitSet) initial.clone() : new BitSet(2 * facts);
        }
        List<PairMove> moves = new ArrayList<>();
        for (FlatOperator operator : task.operators()) {
            moves.add(PairMove.of(operator, this));
        }
        do {
            grew = false;
            for (PairMove move : moves) {
                meter.tick();
                apply(move);
            }
        } while (grew);
    }

    private void apply(PairMove move) {
        if (!arePossible(move.needs())) {
            return;
        }
        for (PairMove.Made one : move.made()) {
            if (!arePossible(one.needs())) {
                continue;
            }
            BitSet with = persisting(one);
            for (PairMove.Made other : move.made()) {
                if (one == other || arePossible(one.needs(), other.needs())) {
                    for (int literal : other.literals()) {
                        with.set(literal);
                    }
                }
            }
            for (int literal : one.literals()) {
                add(literal, with);
            }
        }
    }

    /** What may hold before, together with the conditions, and is not undone. */
    private BitSet persisting(PairMove.Made made) {
        BitSet result = new BitSet(2 * facts);
        result.set(0, 2 * facts);
        for (int literal : made.needs()) {
            result.and(possible[literal]);
        }
        if (made.needs().length == 0) {
            for (int literal = 0; literal < 2 * facts; literal++) {
                result.set(literal, possible[literal].get(literal));
            }
        }
        for (int literal : made.undone()) {
            result.clear(literal);
        }
        return result;
    }

    private void add(int literal, BitSet with) {
        BitSet fresh = (BitSet) with.clone();
        fresh.clear(negation(literal));
        fresh.andNot(possible[literal]);
        if (!fresh.isEmpty()) {
            grew = true;
            possible[literal].or(fresh);
            for (int other = fresh.nextSetBit(0); other >= 0; other = fresh.nextSetBit(other + 1)) {
                possible[other].set(literal);
            }
        }
    }
}
