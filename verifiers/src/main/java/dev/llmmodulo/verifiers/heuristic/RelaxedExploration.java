package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

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
    private final int[] effectStart;
    private final int[] effects;
    private final int[] needingStart;
    private final int[] needing;
    private final int[] preconditionCounts;
    private final int[] withoutPrecondition;
    private final long[] fullCosts;

    private final long[] costs;
    private final int[] supporters;
    private final int[] missing;
    private final long[] sums;
    private final int[] holding;
    private final CheapestFirst open = new CheapestFirst();

    /** @param adding h_add rather than h_max */
    RelaxedExploration(RelaxedTask task, boolean adding) {
        this.task = task;
        this.adding = adding;
        List<RelaxedTask.Rule> rules = task.rules();
        Rows needed =
                Rows.of(rules.stream().map(RelaxedTask.Rule::preconditions).toList());
        Rows made = Rows.of(rules.stream().map(RelaxedTask.Rule::effects).toList());
        Rows users = needed.inverse(task.propositions());
        this.effectStart = made.start();
        this.effects = made.items();
        this.needingStart = users.start();
        this.needing = users.items();
        this.preconditionCounts =
                rules.stream().mapToInt(rule -> rule.preconditions().length).toArray();
        this.withoutPrecondition = IntStream.range(0, rules.size())
                .filter(rule -> preconditionCounts[rule] == 0)
                .toArray();
        this.fullCosts = rules.stream().mapToLong(RelaxedTask.Rule::cost).toArray();
        this.costs = new long[task.propositions()];
        this.supporters = new int[task.propositions()];
        this.missing = new int[rules.size()];
        this.sums = new long[rules.size()];
        this.holding = new int[task.propositions()];
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
        int held = task.holding(state, holding);
        for (int i = 0; i < held; i++) {
            reach(holding[i], 0, NO_RULE);
        }
        System.arraycopy(preconditionCounts, 0, missing, 0, missing.length);
        System.arraycopy(fullCosts, 0, sums, 0, sums.length);
        for (int rule : withoutPrecondition) {
            reachEffects(rule);
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
        int last = needingStart[proposition + 1];
        for (int i = needingStart[proposition]; i < last; i++) {
            int rule = needing[i];
            sums[rule] = plus(adding ? sums[rule] : fullCosts[rule], cost);
            if (--missing[rule] == 0) {
                reachEffects(rule);
            }
        }
    }

    private void reachEffects(int rule) {
        int last = effectStart[rule + 1];
        for (int i = effectStart[rule]; i < last; i++) {
            reach(effects[i], sums[rule], rule);
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
