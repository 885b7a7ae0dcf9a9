package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.heuristic.FastForward;
import java.util.Optional;

/**
 * Greedy best-first search with h_FF and preferred operators, states being judged late, when they are taken up (Richter
 * and Helmert, "Preferred Operators and Deferred Evaluation in Satisficing Planning", 2009). An entry of an open list is a
 * state together with the operator that leads to it, by the estimate of the state that it comes from, then by the goals
 * that are open there, then by age.
 */
final class GreedyRun {

    /** How often the preferred list goes first after each progress; the value is Richter and Helmert's. */
    private static final int BOOST = 1000;

    private final GroundTask task;
    private final Successors successors;
    private final FastForward heuristic;
    private final RunLimits limits;
    private final Counters counters;

    private final Nodes nodes;
    private final BestFirstQueue all = new BestFirstQueue();
    private final BestFirstQueue preferred = new BestFirstQueue();
    private long allTurns;
    private long preferredTurns;
    private long best = Long.MAX_VALUE;
    private FastForward.Guess guess;
    private int at;
    private int openGoals;

    GreedyRun(GroundTask task, CostUnit costs, RunLimits limits, Counters counters) {
        this.task = task;
        this.successors = new Successors(task, costs);
        this.heuristic = new FastForward(task, operator -> 1);
        this.limits = limits;
        this.counters = counters;
        this.nodes = new Nodes(task);
        this.guess = heuristic.guess(task.initial());
    }

    /** A plan; empty when everything reachable was seen. */
    Optional<Path> run() {
        nodes.addInitial(task.initial());
        at = 0;
        while (true) {
            PackedState state = nodes.state(at);
            if (!nodes.isClosed(at)) {
                nodes.close(at);
                if (task.goal().holds(state)) {
                    return Optional.of(nodes.path(at));
                }
                takeUp(state);
            }
            if (all.isEmpty() && preferred.isEmpty()) {
                return Optional.empty();
            }
            at = next();
        }
    }

    private void takeUp(PackedState state) {
        counters.evaluated++;
        limits.check(nodes.bytes() + all.bytes() + preferred.bytes(), counters.generated);
        guess = heuristic.guess(state);
        if (guess.estimate().isEmpty()) {
            return;
        }
        if (guess.estimate().getAsLong() < best) {
            best = guess.estimate().getAsLong();
            preferredTurns -= BOOST;
        }
        counters.expanded++;
        openGoals = openGoals(state);
        successors.each(state, this::reach);
    }

    /** Only the first way to a state is kept: costs do not matter here. */
    private void reach(int operator, long cost, long[] after) {
        counters.generated++;
        int successor = nodes.add(after);
        if (nodes.isNew()) {
            nodes.arrive(successor, at, operator, nodes.cost(at) + cost);
        } else if (nodes.isClosed(successor)) {
            return;
        }
        all.add(guess.estimate().orElse(Long.MAX_VALUE), openGoals, successor);
        if (guess.helpful().get(operator)) {
            preferred.add(guess.estimate().orElse(Long.MAX_VALUE), openGoals, successor);
        }
    }

    private int openGoals(PackedState state) {
        int open = 0;
        for (int literal : task.goal().literals()) {
            open += state.holds(literal >= 0 ? literal : ~literal) == literal >= 0 ? 0 : 1;
        }
        return open;
    }

    private int next() {
        boolean fromPreferred = all.isEmpty() || !preferred.isEmpty() && preferredTurns <= allTurns;
        if (fromPreferred) {
            preferredTurns++;
            return preferred.remove();
        }
        allTurns++;
        return all.remove();
    }
}
