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

    private static final long UNREACHED = Long.MAX_VALUE;

    /** Where a proposition stands, while a cut is looked for. */
    private static final byte NOWHERE = 0;

    private static final byte GOAL_ZONE = 1;
    private static final byte BEFORE_GOAL_ZONE = 2;

    private final RelaxedTask task;
    private final int start;
    private final int end;

    private final int[] preconditionStart;
    private final int[] preconditions;
    private final int[] effectStart;
    private final int[] effects;
    private final int[] needingStart;
    private final int[] needing;
    private final int[] achievingStart;
    private final int[] achieving;
    private final int[] firstSibling;
    private final int[] siblingsEnd;
    private final long[] fullCosts;
    private final int[] preconditionCounts;

    private final long[] costs;
    private final long[] reached;
    private final int[] missing;
    private final int[] supporters;
    private final long[] supporterCosts;
    private final byte[] zones;
    private final CheapestFirst open = new CheapestFirst();
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
        Rows needed = Rows.of(rules.stream()
                .map(rule -> rule.preconditions().length == 0 ? new int[] {start} : rule.preconditions())
                .toList());
        Rows made = Rows.of(rules.stream().map(RelaxedTask.Rule::effects).toList());
        Rows users = needed.inverse(end + 1);
        Rows makers = made.inverse(end + 1);
        this.preconditionStart = needed.start();
        this.preconditions = needed.items();
        this.effectStart = made.start();
        this.effects = made.items();
        this.needingStart = users.start();
        this.needing = users.items();
        this.achievingStart = makers.start();
        this.achieving = makers.items();
        int size = rules.size();
        this.firstSibling = new int[size];
        this.siblingsEnd = new int[size];
        findSiblings(rules);
        this.fullCosts = rules.stream().mapToLong(RelaxedTask.Rule::cost).toArray();
        this.preconditionCounts = new int[size];
        for (int rule = 0; rule < size; rule++) {
            preconditionCounts[rule] = needed.length(rule);
        }
        this.costs = new long[size];
        this.reached = new long[end + 1];
        this.missing = new int[size];
        this.supporters = new int[size];
        this.supporterCosts = new long[size];
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
        System.arraycopy(fullCosts, 0, costs, 0, costs.length);
        exploreAll();
        if (reached[end] == UNREACHED) {
            return OptionalLong.empty();
        }
        long max = reached[end];
        long sum = 0;
        while (reached[end] != 0) {
            Arrays.fill(zones, NOWHERE);
            markGoalZone();
            findCut();
            sum += makeCheaper();
            exploreCheaper();
        }
        return OptionalLong.of(Math.max(sum, max));
    }

    /** h_max of all propositions from scratch; a rule's supporter is its dearest precondition. */
    private void exploreAll() {
        Arrays.fill(reached, UNREACHED);
        System.arraycopy(preconditionCounts, 0, missing, 0, missing.length);
        for (int i = 0; i < held; i++) {
            reach(holding[i], 0);
        }
        reach(start, 0);
        while (!open.isEmpty()) {
            long cost = open.cheapestCost();
            int proposition = open.remove();
            if (cost != reached[proposition]) {
                continue;
            }
            int last = needingStart[proposition + 1];
            for (int i = needingStart[proposition]; i < last; i++) {
                int rule = needing[i];
                if (--missing[rule] == 0) {
                    supporters[rule] = proposition;
                    supporterCosts[rule] = cost;
                    reachEffects(rule, cost + costs[rule]);
                }
            }
        }
    }

    private void reachEffects(int rule, long cost) {
        int last = effectStart[rule + 1];
        for (int i = effectStart[rule]; i < last; i++) {
            reach(effects[i], cost);
        }
    }

    private void reach(int proposition, long cost) {
        if (cost < reached[proposition]) {
            reached[proposition] = cost;
            open.add(cost, proposition);
        }
    }

    /** What the goal can be reached from without cost, along the supporters. */
    private void markGoalZone() {
        push(end, GOAL_ZONE);
        while (stacked > 0) {
            int proposition = stack[--stacked];
            int last = achievingStart[proposition + 1];
            for (int i = achievingStart[proposition]; i < last; i++) {
                int rule = achieving[i];
                if (costs[rule] == 0 && missing[rule] == 0) {
                    push(supporters[rule], GOAL_ZONE);
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
            int last = needingStart[proposition + 1];
            for (int i = needingStart[proposition]; i < last; i++) {
                int rule = needing[i];
                if (supporters[rule] == proposition && missing[rule] == 0) {
                    pass(rule);
                }
            }
        }
    }

    private void pass(int rule) {
        int first = effectStart[rule];
        int last = effectStart[rule + 1];
        for (int i = first; i < last; i++) {
            if (zones[effects[i]] == GOAL_ZONE) {
                addToCut(firstSibling[rule]);
                return;
            }
        }
        for (int i = first; i < last; i++) {
            push(effects[i], BEFORE_GOAL_ZONE);
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
        long cheapest = UNREACHED;
        for (int i = 0; i < cutSize; i++) {
            cheapest = Math.min(cheapest, costs[cut[i]]);
        }
        for (int i = 0; i < cutSize; i++) {
            int first = cut[i];
            long cheaper = costs[first] - cheapest;
            for (int rule = first; rule < siblingsEnd[first]; rule++) {
                costs[rule] = cheaper;
            }
        }
        return cheapest;
    }

    /** h_max again after the operators of the cut became cheaper: only what falls is looked at. */
    private void exploreCheaper() {
        for (int i = 0; i < cutSize; i++) {
            int first = cut[i];
            for (int rule = first; rule < siblingsEnd[first]; rule++) {
                if (missing[rule] == 0) {
                    reachEffects(rule, supporterCosts[rule] + costs[rule]);
                }
            }
        }
        while (!open.isEmpty()) {
            long cost = open.cheapestCost();
            int proposition = open.remove();
            if (cost != reached[proposition]) {
                continue;
            }
            int last = needingStart[proposition + 1];
            for (int i = needingStart[proposition]; i < last; i++) {
                int rule = needing[i];
                if (supporters[rule] == proposition && supporterCosts[rule] > cost && missing[rule] == 0) {
                    support(rule);
                }
            }
        }
    }

    private void support(int rule) {
        long before = supporterCosts[rule];
        int dearest = supporters[rule];
        int last = preconditionStart[rule + 1];
        for (int i = preconditionStart[rule]; i < last; i++) {
            if (reached[preconditions[i]] > reached[dearest]) {
                dearest = preconditions[i];
            }
        }
        supporters[rule] = dearest;
        supporterCosts[rule] = reached[dearest];
        if (supporterCosts[rule] != before) {
            reachEffects(rule, supporterCosts[rule] + costs[rule]);
        }
    }
}
