package dev.llmmodulo.verifiers.heuristic;

import java.util.Arrays;
import java.util.List;

/**
 * h_max of all propositions from a state, and of each rule its supporter, a dearest precondition; kept up to date while rules
 * become cheaper. Not thread-safe; allocates nothing of its size but at first.
 */
final class SupportedMax {

    static final long UNREACHED = Long.MAX_VALUE;

    /** Those that each rule needs, those that it makes, and the inverse of both. */
    final int[] preconditionStart;

    final int[] preconditions;
    final int[] effectStart;
    final int[] effects;
    final int[] needingStart;
    final int[] needing;
    final int[] achievingStart;
    final int[] achieving;

    /** Of each rule. Whoever lowers one says so by {@link #becameCheaper}. */
    final long[] costs;

    /** Of each rule, as far as it {@link #isReached}. */
    final int[] supporters;

    private final long[] fullCosts;
    private final int[] preconditionCounts;
    private final long[] reached;
    private final int[] missing;
    private final long[] supporterCosts;
    private final CheapestFirst open = new CheapestFirst();

    /**
     * @param start the proposition that rules without preconditions need
     * @param count of propositions
     */
    SupportedMax(List<RelaxedTask.Rule> rules, int start, int count) {
        Rows needed = Rows.of(rules.stream()
                .map(rule -> rule.preconditions().length == 0 ? new int[] {start} : rule.preconditions())
                .toList());
        Rows made = Rows.of(rules.stream().map(RelaxedTask.Rule::effects).toList());
        Rows users = needed.inverse(count);
        Rows makers = made.inverse(count);
        this.preconditionStart = needed.start();
        this.preconditions = needed.items();
        this.effectStart = made.start();
        this.effects = made.items();
        this.needingStart = users.start();
        this.needing = users.items();
        this.achievingStart = makers.start();
        this.achieving = makers.items();
        int size = rules.size();
        this.fullCosts = rules.stream().mapToLong(RelaxedTask.Rule::cost).toArray();
        this.preconditionCounts = new int[size];
        for (int rule = 0; rule < size; rule++) {
            preconditionCounts[rule] = needed.length(rule);
        }
        this.costs = new long[size];
        this.reached = new long[count];
        this.missing = new int[size];
        this.supporters = new int[size];
        this.supporterCosts = new long[size];
    }

    /** {@link #UNREACHED} if it cannot be reached. */
    long of(int proposition) {
        return reached[proposition];
    }

    /** Whether all that the rule needs can be reached. */
    boolean isReached(int rule) {
        return missing[rule] == 0;
    }

    /**
     * From scratch, with the full costs of all rules.
     *
     * @param holding propositions, of which so many count
     * @param start holds too
     */
    void explore(int[] holding, int held, int start) {
        System.arraycopy(fullCosts, 0, costs, 0, costs.length);
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

    /** To be called of each rule that became cheaper, and then {@link #settle}. */
    void becameCheaper(int rule) {
        if (missing[rule] == 0) {
            reachEffects(rule, supporterCosts[rule] + costs[rule]);
        }
    }

    /** Again after rules became cheaper: only what falls is looked at. */
    void settle() {
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
}
