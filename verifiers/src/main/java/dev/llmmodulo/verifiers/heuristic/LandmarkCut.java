package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * LM-cut (Helmert and Domshlak, "Landmarks, critical paths and abstractions: what's the difference anyway?", ICAPS 2009):
 * again and again a set of rules is found of which every relaxed plan takes one, the cheapest one's cost is counted, and
 * all of them become that much cheaper, until h_max is zero. A cut counts for whole operators: where conditional effects
 * make several rules of one, all of them become cheaper (the basic variant of Röger, Pommerening and Helmert, "Optimal
 * Planning in the Presence of Conditional Effects", ECAI 2014, section 3), and the estimate is never less than h_max.
 * Never too much; with axioms too, whose rules cost nothing and which may negate derived facts freely. Not thread-safe; an
 * estimate allocates nothing of its size.
 */
public final class LandmarkCut implements Heuristic {

    /** Where a proposition stands, while a cut is looked for. */
    private static final byte NOWHERE = 0;

    private static final byte GOAL_ZONE = 1;
    private static final byte BEFORE_GOAL_ZONE = 2;

    private final RelaxedTask task;
    private final int start;
    private final int end;

    private final SupportedMax max;
    private final int[] firstSibling;
    private final int[] siblingsEnd;

    private final byte[] zones;
    private final int[] holding;
    private int held;
    private final int[] stack;
    private int stacked;
    /** Of each operator of the cut the first rule. */
    private final int[] cut;

    private int cutSize;
    private final long[] cutOf;
    private long cuts;

    /** @param cost of each operator at least; not negative */
    public LandmarkCut(GroundTask ground, ToLongFunction<GroundOperator> cost) {
        this.task = new RelaxedTask(ground, cost);
        this.start = task.propositions();
        this.end = start + 1;
        List<RelaxedTask.Rule> rules = new ArrayList<>(task.rules());
        rules.add(new RelaxedTask.Rule(task.goal(), new int[] {end}, 0, RelaxedTask.NO_OPERATOR));
        this.max = new SupportedMax(rules, start, end + 1);
        int size = rules.size();
        this.firstSibling = new int[size];
        this.siblingsEnd = new int[size];
        findSiblings(rules);
        this.zones = new byte[end + 1];
        this.holding = new int[end + 1];
        this.stack = new int[end + 1];
        this.cut = new int[size];
        this.cutOf = new long[size];
    }

    /** Whether no operator makes more than one rule and no rule is an axiom, so that this is plain LM-cut. */
    public static boolean isPlainFor(GroundTask task) {
        return task.axiomLayers().isEmpty()
                && task.operators().stream()
                        .allMatch(operator -> operator.effects().stream()
                                .allMatch(effect -> effect.condition() == Condition.TRUE
                                        || effect.adds().isEmpty()
                                                && effect.deletes().isEmpty()));
    }

    /** The rules of an operator follow each other. */
    private void findSiblings(List<RelaxedTask.Rule> rules) {
        int first = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            int operator = rules.get(rule).operator();
            if (operator == RelaxedTask.NO_OPERATOR
                    || operator != rules.get(first).operator()) {
                first = rule;
            }
            firstSibling[rule] = first;
            for (int sibling = first; sibling <= rule; sibling++) {
                siblingsEnd[sibling] = rule + 1;
            }
        }
    }

    @Override
    public OptionalLong estimate(PackedState state) {
        held = task.holding(state, holding);
        max.explore(holding, held, start);
        if (max.of(end) == SupportedMax.UNREACHED) {
            return OptionalLong.empty();
        }
        long least = max.of(end);
        long sum = 0;
        while (max.of(end) != 0) {
            Arrays.fill(zones, NOWHERE);
            markGoalZone();
            findCut();
            sum += makeCheaper();
        }
        return OptionalLong.of(Math.max(sum, least));
    }

    /** What the goal can be reached from without cost, along the supporters. */
    private void markGoalZone() {
        push(end, GOAL_ZONE);
        while (stacked > 0) {
            int proposition = stack[--stacked];
            int last = max.achievingStart[proposition + 1];
            for (int i = max.achievingStart[proposition]; i < last; i++) {
                int rule = max.achieving[i];
                if (max.costs[rule] == 0 && max.isReached(rule)) {
                    push(max.supporters[rule], GOAL_ZONE);
                }
            }
        }
    }

    /** The rules by which the goal zone is entered from what can be reached outside it, along the supporters. */
    private void findCut() {
        cutSize = 0;
        cuts++;
        push(start, BEFORE_GOAL_ZONE);
        for (int i = 0; i < held; i++) {
            push(holding[i], BEFORE_GOAL_ZONE);
        }
        while (stacked > 0) {
            int proposition = stack[--stacked];
            int last = max.needingStart[proposition + 1];
            for (int i = max.needingStart[proposition]; i < last; i++) {
                int rule = max.needing[i];
                if (max.supporters[rule] == proposition && max.isReached(rule)) {
                    pass(rule);
                }
            }
        }
    }

    private void pass(int rule) {
        int first = max.effectStart[rule];
        int last = max.effectStart[rule + 1];
        for (int i = first; i < last; i++) {
            if (zones[max.effects[i]] == GOAL_ZONE) {
                addToCut(firstSibling[rule]);
                return;
            }
        }
        for (int i = first; i < last; i++) {
            push(max.effects[i], BEFORE_GOAL_ZONE);
        }
    }

    private void addToCut(int firstRule) {
        if (cutOf[firstRule] != cuts) {
            cutOf[firstRule] = cuts;
            cut[cutSize++] = firstRule;
        }
    }

    private void push(int proposition, byte zone) {
        if (zones[proposition] == NOWHERE) {
            zones[proposition] = zone;
            stack[stacked++] = proposition;
        }
    }

    /** The cost of the cheapest operator of the cut, by which all of the cut become cheaper, with all of their rules. */
    private long makeCheaper() {
        long cheapest = Long.MAX_VALUE;
        for (int i = 0; i < cutSize; i++) {
            cheapest = Math.min(cheapest, max.costs[cut[i]]);
        }
        for (int i = 0; i < cutSize; i++) {
            int first = cut[i];
            long cheaper = max.costs[first] - cheapest;
            for (int rule = first; rule < siblingsEnd[first]; rule++) {
                max.costs[rule] = cheaper;
                max.becameCheaper(rule);
            }
        }
        max.settle();
        return cheapest;
    }
}
