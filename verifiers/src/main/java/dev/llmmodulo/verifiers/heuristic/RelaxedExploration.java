package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Finds what it costs to reach each proposition of a relaxed task from a state, when what the parts of a condition cost is
 * added up (h_add) or the dearest part alone counts (h_max); cheapest first, as Dijkstra's algorithm does. Not
 * thread-safe.
 */
final class RelaxedExploration {

    private static final long UNREACHED = Long.MAX_VALUE;
    private static final int NO_RULE = -1;

    private final RelaxedTask task;
    private final boolean adding;
    private final RelaxedTask.Rule[] rules;
    private final long[] costs;
    private final int[] supporters;
    private final int[] missing;
    private final long[] sums;
    private final CheapestFirst open = new CheapestFirst();

    /** @param adding h_add rather than h_max */
    RelaxedExploration(RelaxedTask task, boolean adding) {
        this.task = task;
        this.adding = adding;
        this.rules = task.rules().toArray(new RelaxedTask.Rule[0]);
        this.costs = new long[task.propositions()];
        this.supporters = new int[task.propositions()];
        this.missing = new int[rules.length];
        this.sums = new long[rules.length];
    }

    /** What the goal costs; empty if it cannot be reached. */
    OptionalLong goal(PackedState state) {
        explore(state);
        long cost = 0;
        for (int proposition : task.goal()) {
            if (costs[proposition] == UNREACHED) {
                return OptionalLong.empty();
            }
            cost = adding ? plus(cost, costs[proposition]) : Math.max(cost, costs[proposition]);
        }
        return OptionalLong.of(cost);
    }

    /** The rule by which the last exploration reached a proposition most cheaply; empty if it held in the state. */
    OptionalInt supporter(int proposition) {
        int rule = supporters[proposition];
        return rule == NO_RULE ? OptionalInt.empty() : OptionalInt.of(rule);
    }

    private void explore(PackedState state) {
        Arrays.fill(costs, UNREACHED);
        Arrays.fill(supporters, NO_RULE);
        open.clear();
        for (int fact = 0; fact < task.task().facts().size(); fact++) {
            reach(task.holding(fact, state), 0, NO_RULE);
        }
        for (int proposition : task.alwaysHolding()) {
            reach(proposition, 0, NO_RULE);
        }
        for (int rule = 0; rule < rules.length; rule++) {
            missing[rule] = rules[rule].preconditions().length;
            sums[rule] = rules[rule].cost();
            if (missing[rule] == 0) {
                reach(rules[rule].effect(), sums[rule], rule);
            }
        }
        while (!open.isEmpty()) {
            long cost = open.cheapestCost();
            int proposition = open.remove();
            if (cost == costs[proposition]) {
                settle(proposition, cost);
            }
        }
    }

    /** The costs of settled propositions never fall, so that the last part of a condition is its dearest. */
    private void settle(int proposition, long cost) {
        for (int rule : task.rulesNeeding(proposition)) {
            sums[rule] = plus(adding ? sums[rule] : rules[rule].cost(), cost);
            if (--missing[rule] == 0) {
                reach(rules[rule].effect(), sums[rule], rule);
            }
        }
    }

    private void reach(int proposition, long cost, int rule) {
        if (cost < costs[proposition]) {
            costs[proposition] = cost;
            supporters[proposition] = rule;
            open.add(cost, proposition);
        }
    }

    /** A sum that stops short of {@link #UNREACHED}. */
    private static long plus(long left, long right) {
        return left < UNREACHED - 1 - right ? left + right : UNREACHED - 1;
    }
}
