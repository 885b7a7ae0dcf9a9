package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatEffect;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Learns dead ends: sets of facts that no operator leads out of when nothing is ever undone, and that lack some of the
 * goal. A state that holds no other facts is a dead end. Each set is made as large as it gets, fact by fact, so that few
 * sets tell most dead ends (in the spirit of Steinmetz and Hoffmann, "Search and learn: on dead-end detectors, the traps
 * they set, and trap learning", IJCAI 2017). Only for tasks whose conditions are positive. Not thread-safe.
 */
final class DeadEnds {

    private final int facts;
    private final int[] goal;
    private final List<int[]> needs = new ArrayList<>();
    private final List<int[]> adds = new ArrayList<>();
    private final int[][] needing;
    private final int[] always;
    private final List<long[]> outside = new ArrayList<>();

    private final BitSet reached = new BitSet();
    private final int[] missing;
    private final Deque<Integer> fresh = new ArrayDeque<>();
    private final List<Integer> trail = new ArrayList<>();
    private final List<Integer> counted = new ArrayList<>();

    /** Whether all conditions of a task are positive. */
    static boolean canLearn(FlatTask task) {
        return arePositive(task.goal())
                && task.operators().stream()
                        .allMatch(operator -> arePositive(operator.needs())
                                && operator.effects().stream().allMatch(effect -> arePositive(effect.needs())));
    }

    private static boolean arePositive(int[] literals) {
        return Arrays.stream(literals).allMatch(literal -> literal >= 0);
    }

    DeadEnds(FlatTask task) {
        this.facts = task.facts().size();
        this.goal = task.goal();
        List<List<Integer>> index = new ArrayList<>();
        for (int fact = 0; fact <= facts; fact++) {
            index.add(new ArrayList<>());
        }
        for (FlatOperator operator : task.operators()) {
            for (FlatEffect effect : operator.effects()) {
                int[] both = Arrays.copyOf(operator.needs(), operator.needs().length + effect.needs().length);
                System.arraycopy(effect.needs(), 0, both, operator.needs().length, effect.needs().length);
                both = Arrays.stream(both).distinct().toArray();
                for (int fact : both) {
                    index.get(fact).add(needs.size());
                }
                if (both.length == 0) {
                    index.get(facts).add(needs.size());
                }
                needs.add(both);
                adds.add(effect.adds());
            }
        }
        this.needing = index.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.always = needing[facts];
        this.missing = new int[needs.size()];
    }

    /** The sets found so far. */
    List<BitSet> sets() {
        return outside.stream()
                .map(words -> {
                    BitSet inside = new BitSet();
                    inside.set(0, facts);
                    inside.andNot(BitSet.valueOf(words));
                    return inside;
                })
                .toList();
    }

    /** Whether the state is a dead end by the sets known, or by one that is then learnt. */
    boolean isDead(long[] state) {
        for (int i = 0; i < outside.size(); i++) {
            if (isClear(state, outside.get(i))) {
                if (i > 0) {
                    outside.add(i / 2, outside.remove(i));
                }
                return true;
            }
        }
        explore(state);
        if (reachesGoal()) {
            return false;
        }
        enlarge();
        BitSet rest = new BitSet();
        rest.set(0, facts);
        rest.andNot(reached);
        outside.add(0, Arrays.copyOf(rest.toLongArray(), state.length));
        return true;
    }

    private static boolean isClear(long[] state, long[] outside) {
        for (int word = 0; word < state.length; word++) {
            if ((state[word] & outside[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    private void explore(long[] state) {
        reached.clear();
        trail.clear();
        counted.clear();
        for (int rule = 0; rule < missing.length; rule++) {
            missing[rule] = needs.get(rule).length;
        }
        for (int rule : always) {
            reach(adds.get(rule));
        }
        for (int word = 0; word < state.length; word++) {
            for (long rest = state[word]; rest != 0; rest &= rest - 1) {
                reach(64 * word + Long.numberOfTrailingZeros(rest));
            }
        }
        close();
    }

    private void reach(int... found) {
        for (int fact : found) {
            if (!reached.get(fact)) {
                reached.set(fact);
                fresh.add(fact);
                trail.add(fact);
            }
        }
    }

    private void close() {
        while (!fresh.isEmpty()) {
            for (int rule : needing[fresh.remove()]) {
                counted.add(rule);
                if (--missing[rule] == 0) {
                    reach(adds.get(rule));
                }
            }
        }
    }

    private boolean reachesGoal() {
        for (int fact : goal) {
            if (!reached.get(fact)) {
                return false;
            }
        }
        return true;
    }

    /** Adds each fact with which the goal is still not reached. */
    private void enlarge() {
        for (int fact = reached.nextClearBit(0); fact < facts; fact = reached.nextClearBit(fact + 1)) {
            trail.clear();
            counted.clear();
            reach(fact);
            close();
            if (reachesGoal()) {
                trail.forEach(reached::clear);
                counted.forEach(rule -> missing[rule]++);
            }
        }
    }
}
