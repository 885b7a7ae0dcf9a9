package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * LM-cut (Helmert and Domshlak, "Landmarks, critical paths and abstractions: what's the difference anyway?", ICAPS 2009):
 * again and again a set of operators is found of which every relaxed plan takes one, the cheapest one's cost is counted,
 * and all of them become that much cheaper, until h_max is zero. Never too much for tasks without conditional effects and
 * axioms. Not thread-safe; an estimate allocates nothing of its size.
 */
public final class LandmarkCut implements Heuristic {

    private static final long UNREACHED = Long.MAX_VALUE;

    /** Where a proposition stands, while a cut is looked for. */
    private static final byte NOWHERE = 0;

    private static final byte GOAL_ZONE = 1;
    private static final byte BEFORE_GOAL_ZONE = 2;

    private final RelaxedTask task;
    private final int start;
    private final int end;

    private final int[][] preconditions;
    private final int[][] effects;
    private final long[] fullCosts;
    private final int[][] needing;
    private final int[][] achieving;

    private final long[] costs;
    private final long[] reached;
    private final int[] missing;
    private final int[] supporters;
    private final long[] supporterCosts;
    private final byte[] zones;
    private final CheapestFirst open = new CheapestFirst();
    private int[] stack = new int[64];
    private int stacked;
    private final int[] cut;
    private int cutSize;

    /**
     * @param cost of each operator; not negative
     * @throws IllegalArgumentException the task is not one that {@link #supports} names
     */
    public LandmarkCut(GroundTask ground, ToLongFunction<GroundOperator> cost) {
        if (!supports(ground)) {
            throw new IllegalArgumentException("conditional effects or axioms");
        }
        this.task = new RelaxedTask(ground, cost);
        this.start = task.propositions();
        this.end = start + 1;
        Map<Integer, TreeSet<Integer>> effectsOf = new LinkedHashMap<>();
        List<RelaxedTask.Rule> first = new ArrayList<>();
        List<TreeSet<Integer>> added = new ArrayList<>();
        for (RelaxedTask.Rule rule : task.rules()) {
            if (rule.operator() != RelaxedTask.NO_OPERATOR && effectsOf.containsKey(rule.operator())) {
                effectsOf.get(rule.operator()).add(rule.effect());
            } else {
                TreeSet<Integer> own = new TreeSet<>(List.of(rule.effect()));
                effectsOf.put(rule.operator(), own);
                first.add(rule);
                added.add(own);
            }
        }
        first.add(new RelaxedTask.Rule(task.goal(), end, 0, RelaxedTask.NO_OPERATOR));
        added.add(new TreeSet<>(List.of(end)));
        int operators = first.size();
        this.preconditions = first.stream()
                .map(rule -> rule.preconditions().length == 0 ? new int[] {start} : rule.preconditions())
                .toArray(int[][]::new);
        this.effects = added.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.fullCosts = first.stream().mapToLong(RelaxedTask.Rule::cost).toArray();
        this.needing = inverse(preconditions, end + 1);
        this.achieving = inverse(effects, end + 1);
        this.costs = new long[operators];
        this.reached = new long[end + 1];
        this.missing = new int[operators];
        this.supporters = new int[operators];
        this.supporterCosts = new long[operators];
        this.zones = new byte[end + 1];
        this.cut = new int[operators];
    }

    /** Whether the task has neither conditional effects nor axioms. */
    public static boolean supports(GroundTask task) {
        return task.axiomLayers().isEmpty()
                && task.operators().stream()
                        .allMatch(operator -> operator.effects().stream()
                                .allMatch(effect -> effect.condition() == Condition.TRUE
                                        || effect.adds().isEmpty()
                                                && effect.deletes().isEmpty()));
    }

    private static int[][] inverse(int[][] lists, int size) {
        int[] counts = new int[size];
        for (int[] list : lists) {
            for (int one : list) {
                counts[one]++;
            }
        }
        int[][] result = new int[size][];
        for (int one = 0; one < size; one++) {
            result[one] = new int[counts[one]];
        }
        for (int at = lists.length - 1; at >= 0; at--) {
            for (int one : lists[at]) {
                result[one][--counts[one]] = at;
            }
        }
        return result;
    }

    @Override
    public OptionalLong estimate(PackedState state) {
        System.arraycopy(fullCosts, 0, costs, 0, costs.length);
        exploreAll(state);
        if (reached[end] == UNREACHED) {
            return OptionalLong.empty();
        }
        long sum = 0;
        while (reached[end] != 0) {
            Arrays.fill(zones, NOWHERE);
            markGoalZone();
            findCut(state);
            long cheapest = UNREACHED;
            for (int i = 0; i < cutSize; i++) {
                cheapest = Math.min(cheapest, costs[cut[i]]);
            }
            for (int i = 0; i < cutSize; i++) {
                costs[cut[i]] -= cheapest;
            }
            sum += cheapest;
            exploreCheaper();
        }
        return OptionalLong.of(sum);
    }

    /** h_max of all propositions from scratch; an operator's supporter is its dearest precondition. */
    private void exploreAll(PackedState state) {
        Arrays.fill(reached, UNREACHED);
        for (int operator = 0; operator < missing.length; operator++) {
            missing[operator] = preconditions[operator].length;
        }
        open.clear();
        reach(start, 0);
        for (int fact = 0; fact < task.task().facts().size(); fact++) {
            reach(task.holding(fact, state), 0);
        }
        while (!open.isEmpty()) {
            long cost = open.cheapestCost();
            int proposition = open.remove();
            if (cost == reached[proposition]) {
                for (int operator : needing[proposition]) {
                    if (--missing[operator] == 0) {
                        supporters[operator] = proposition;
                        supporterCosts[operator] = cost;
                        reachEffects(operator, cost + costs[operator]);
                    }
                }
            }
        }
    }

    private void reachEffects(int operator, long cost) {
        for (int effect : effects[operator]) {
            reach(effect, cost);
        }
    }

    private void reach(int proposition, long cost) {
        if (cost < reached[proposition]) {
            reached[proposition] = cost;
            open.add(cost, proposition);
        }
    }

    /** h_max again after the operators of the cut became cheaper: only what falls is looked at. */
    private void exploreCheaper() {
        open.clear();
        for (int i = 0; i < cutSize; i++) {
            reachEffects(cut[i], supporterCosts[cut[i]] + costs[cut[i]]);
        }
        while (!open.isEmpty()) {
            long cost = open.cheapestCost();
            int proposition = open.remove();
            if (cost == reached[proposition]) {
                for (int operator : needing[proposition]) {
                    if (missing[operator] == 0
                            && supporters[operator] == proposition
                            && supporterCosts[operator] > cost) {
                        support(operator);
                    }
                }
            }
        }
    }

    private void support(int operator) {
        long before = supporterCosts[operator];
        int dearest = preconditions[operator][0];
        for (int precondition : preconditions[operator]) {
            if (reached[precondition] > reached[dearest]) {
                dearest = precondition;
            }
        }
        supporters[operator] = dearest;
        supporterCosts[operator] = reached[dearest];
        if (supporterCosts[operator] != before) {
            reachEffects(operator, supporterCosts[operator] + costs[operator]);
        }
    }

    /** What the goal can be reached from without cost, along the supporters. */
    private void markGoalZone() {
        stacked = 0;
        push(end, GOAL_ZONE);
        while (stacked > 0) {
            for (int operator : achieving[stack[--stacked]]) {
                if (costs[operator] == 0 && missing[operator] == 0) {
                    push(supporters[operator], GOAL_ZONE);
                }
            }
        }
    }

    /** The operators by which the goal zone is entered from what can be reached outside it, along the supporters. */
    private void findCut(PackedState state) {
        cutSize = 0;
        stacked = 0;
        push(start, BEFORE_GOAL_ZONE);
        for (int fact = 0; fact < task.task().facts().size(); fact++) {
            push(task.holding(fact, state), BEFORE_GOAL_ZONE);
        }
        while (stacked > 0) {
            int proposition = stack[--stacked];
            for (int operator : needing[proposition]) {
                if (missing[operator] == 0 && supporters[operator] == proposition) {
                    pass(operator);
                }
            }
        }
    }

    private void pass(int operator) {
        for (int effect : effects[operator]) {
            if (zones[effect] == GOAL_ZONE) {
                cut[cutSize++] = operator;
                return;
            }
        }
        for (int effect : effects[operator]) {
            push(effect, BEFORE_GOAL_ZONE);
        }
    }

    private void push(int proposition, byte zone) {
        if (zones[proposition] == NOWHERE) {
            zones[proposition] = zone;
            if (stacked == stack.length) {
                stack = Arrays.copyOf(stack, 2 * stacked);
            }
            stack[stacked++] = proposition;
        }
    }
}
