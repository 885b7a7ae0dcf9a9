package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether at most one fact of a group holds in each state that can be reached, by induction over the operators: where
 * at most one held before a step, at most one holds after it. Not thread-safe.
 */
final class GroupCheck {

    private final GroundTask task;
    private final WorkMeter meter;
    private final int[][] adders;
    private final BitSet group = new BitSet();

    GroupCheck(GroundTask task, WorkMeter meter) {
        this.task = task;
        this.meter = meter;
        this.adders = adders(task);
    }

    /** A step that may add a fact of the group while another one holds, or two at once. */
    record Unbalanced(GroundOperator operator, int added) {}

    /** Positions of the operators that may add a fact, by fact. */
    private static int[][] adders(GroundTask task) {
        List<List<Integer>> byFact = new ArrayList<>();
        task.facts().forEach(fact -> byFact.add(new ArrayList<>()));
        for (int operator = 0; operator < task.operators().size(); operator++) {
            for (GroundEffect effect : task.operators().get(operator).effects()) {
                for (int fact : effect.adds()) {
                    byFact.get(fact).add(operator);
                }
            }
        }
        return byFact.stream()
                .map(list ->
                        list.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
    }

    boolean atMostOneInitially(List<Integer> facts) {
        return facts.stream().filter(task.initial()::holds).limit(2).count() < 2;
    }

    /** Empty if no step makes two facts of the group hold where at most one did. */
    Optional<Unbalanced> unbalanced(List<Integer> facts) {
        group.clear();
        facts.forEach(group::set);
        for (int added : facts) {
            for (int position : adders[added]) {
                meter.tick();
                GroundOperator operator = task.operators().get(position);
                if (!balanced(operator, facts.size())) {
                    return Optional.of(new Unbalanced(operator, added));
                }
            }
        }
        return Optional.empty();
    }

    private boolean balanced(GroundOperator operator, int size) {
        int[] known = operator.precondition().literals();
        int[] needed = Arrays.stream(known)
                .filter(literal -> literal >= 0 && group.get(literal))
                .toArray();
        if (needed.length > 0) {
            return needed.length > 1 || balanced(operator, known, OptionalInt.of(needed[0]));
        }
        BitSet cases = mentioned(operator);
        if (cases.cardinality() < size) {
            cases.set(unmentioned(cases));
        }
        boolean balanced = balanced(operator, known, OptionalInt.empty());
        for (int fact = cases.nextSetBit(0); balanced && fact >= 0; fact = cases.nextSetBit(fact + 1)) {
            balanced = contains(known, ~fact) || balanced(operator, known, OptionalInt.of(fact));
        }
        return balanced;
    }

    /** A fact of the group that stands for all those that the operator neither reads nor changes. */
    private int unmentioned(BitSet mentioned) {
        BitSet others = (BitSet) group.clone();
        others.andNot(mentioned);
        return others.nextSetBit(0);
    }

    /** The facts of the group that the operator reads or changes. */
    private BitSet mentioned(GroundOperator operator) {
        BitSet mentioned = new BitSet();
        for (int literal : operator.precondition().literals()) {
            mentioned.set(literal >= 0 ? literal : ~literal);
        }
        for (GroundEffect effect : operator.effects()) {
            effect.adds().forEach(mentioned::set);
            effect.deletes().forEach(mentioned::set);
        }
        mentioned.and(group);
        return mentioned;
    }

    /**
     * @param known literals that hold before
     * @param before the only fact of the group that holds before, if one does
     */
    private boolean balanced(GroundOperator operator, int[] known, OptionalInt before) {
        for (GroundEffect effect : operator.effects()) {
            if (adds(effect) && mayFire(effect, known, before) && !balanced(operator, effect, known, before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether at most one fact of the group holds after a step by which this effect fires. */
    private boolean balanced(GroundOperator operator, GroundEffect firing, int[] known, OptionalInt before) {
        int[] literals = union(known, firing.condition().literals());
        int[] added = operator.effects().stream()
                .filter(effect -> effect == firing || mayFire(effect, literals, before))
                .flatMapToInt(effect -> effect.adds().stream().mapToInt(Integer::intValue))
                .filter(group::get)
                .distinct()
                .toArray();
        return added.length < 2
                && (before.isEmpty()
                        || added[0] == before.getAsInt()
                        || operator.effects().stream()
                                .anyMatch(effect -> effect.deletes().contains(before.getAsInt())
                                        && surelyFires(effect, literals, before)));
    }

    private boolean adds(GroundEffect effect) {
        return effect.adds().stream().anyMatch(group::get);
    }

    private boolean mayFire(GroundEffect effect, int[] known, OptionalInt before) {
        for (int literal : effect.condition().literals()) {
            if (contains(known, ~literal) || isGiven(~literal, before)) {
                return false;
            }
        }
        return true;
    }

    private boolean surelyFires(GroundEffect effect, int[] known, OptionalInt before) {
        for (int literal : effect.condition().literals()) {
            if (!contains(known, literal) && !isGiven(literal, before)) {
                return false;
            }
        }
        return effect.condition().choices().isEmpty();
    }

    /** Whether a literal over the group holds when exactly this fact of it does, or none. */
    private boolean isGiven(int literal, OptionalInt before) {
        int fact = literal >= 0 ? literal : ~literal;
        return group.get(fact) && (before.isPresent() && before.getAsInt() == fact) == literal >= 0;
    }

    private static boolean contains(int[] literals, int one) {
        for (int literal : literals) {
            if (literal == one) {
                return true;
            }
        }
        return false;
    }

    private static int[] union(int[] left, int[] right) {
        if (right.length == 0) {
            return left;
        }
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
