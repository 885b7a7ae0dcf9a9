package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** A step that adds a fact of the group although it needs none of them, or although another one may stay. */
    record Addition(GroundOperator operator, int added) {}

    /**
     * How a group fared.
     *
     * @param holds whether at most one of its facts can hold
     * @param additions what more facts in the group might compensate: where it does not hold, the step that breaks it;
     *     else one of each action
     */
    record Outcome(boolean holds, List<Addition> additions) {}

    /** What a step means for the group. */
    private enum Step {
        KEEPS,
        ADDS,
        BREAKS
    }

    /** Positions of the operators that may add a fact, by fact. */
    private static int[][] adders(GroundTask task) {
        int[] counts = new int[task.facts().size()];
        for (GroundOperator operator : task.operators()) {
            operator.effects().forEach(effect -> effect.adds().forEach(fact -> counts[fact]++));
        }
        int[][] adders = new int[counts.length][];
        Arrays.setAll(adders, fact -> new int[counts[fact]]);
        Arrays.fill(counts, 0);
        for (int operator = 0; operator < task.operators().size(); operator++) {
            for (GroundEffect effect : task.operators().get(operator).effects()) {
                for (int fact : effect.adds()) {
                    adders[fact][counts[fact]++] = operator;
                }
            }
        }
        return adders;
    }

    Outcome check(List<Integer> facts) {
        if (facts.stream().filter(task.initial()::holds).limit(2).count() == 2) {
            return new Outcome(false, List.of());
        }
        if (facts.size() == 1) {
            return new Outcome(true, additions(facts.get(0)));
        }
        group.clear();
        facts.forEach(group::set);
        Set<String> actions = new HashSet<>();
        List<Addition> additions = new ArrayList<>();
        for (int added : facts) {
            for (int position : adders[added]) {
                meter.tick();
                GroundOperator operator = task.operators().get(position);
                Step step = step(operator, facts.size());
                if (step == Step.BREAKS) {
                    return new Outcome(false, List.of(new Addition(operator, added)));
                } else if (step == Step.ADDS && actions.add(operator.step().action())) {
                    additions.add(new Addition(operator, added));
                }
            }
        }
        return new Outcome(true, additions);
    }

    /** One step of each action that adds the fact although it need not hold before. */
    private List<Addition> additions(int fact) {
        Set<String> actions = new HashSet<>();
        List<Addition> additions = new ArrayList<>();
        for (int position : adders[fact]) {
            GroundOperator operator = task.operators().get(position);
            if (!StepCase.contains(operator.precondition().sharedLiterals(), fact)
                    && actions.add(operator.step().action())) {
                additions.add(new Addition(operator, fact));
            }
        }
        return additions;
    }

    private Step step(GroundOperator operator, int size) {
        int[] known = operator.precondition().sharedLiterals();
        int needed = 0;
        int before = 0;
        for (int literal : known) {
            if (literal >= 0 && group.get(literal)) {
                before = literal;
                needed++;
            }
        }
        if (needed > 1) {
            return Step.KEEPS;
        }
        StepCase cases = new StepCase(operator, group);
        if (needed == 1) {
            return cases.balanced(before) ? Step.KEEPS : Step.BREAKS;
        }
        BitSet possible = cases.mentioned();
        if (possible.cardinality() < size) {
            possible.set(oneOther(possible));
        }
        boolean balanced = cases.balanced();
        for (int fact = possible.nextSetBit(0); balanced && fact >= 0; fact = possible.nextSetBit(fact + 1)) {
            balanced = StepCase.contains(known, ~fact) || cases.balanced(fact);
        }
        return balanced ? Step.ADDS : Step.BREAKS;
    }

    /** A fact of the group that stands for all those that the operator neither reads nor changes. */
    private int oneOther(BitSet mentioned) {
        BitSet others = (BitSet) group.clone();
        others.andNot(mentioned);
        return others.nextSetBit(0);
    }
}
