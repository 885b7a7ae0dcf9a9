package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.heuristic.Heuristic;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A* (Hart, Nilsson and Raphael, 1968), with the estimate weighted: states are taken up by their cost so far and estimate,
 * then by their estimate, then by age, and again when a cheaper way to them is found. The heuristic must never estimate too
 * much. With weight 1 the first plan found is optimal; with any weight the search can go on below a plan's cost, and the
 * last plan is optimal when nothing is left (Hansen and Zhou, "Anytime heuristic search", 2007).
 */
final class BestFirstRun {

    private static final long DEAD_END = -1;

    private final GroundTask task;
    private final Successors successors;
    private final Heuristic heuristic;
    private final long weight;
    private final RunLimits limits;
    private final Counters counters;

    private final Nodes nodes;
    private final BestFirstQueue open = new BestFirstQueue();
    private PackedState state;
    private int at;
    private long bound = Long.MAX_VALUE;

    BestFirstRun(
            GroundTask task, CostUnit costs, Heuristic heuristic, long weight, RunLimits limits, Counters counters) {
        this.task = task;
        this.successors = new Successors(task, costs);
        this.heuristic = heuristic;
        this.weight = weight;
        this.limits = limits;
        this.counters = counters;
        this.nodes = new Nodes(task);
        this.state = task.initial();
        nodes.addInitial(state);
        judge(0, 0);
    }

    /** From now on only plans that cost less are looked for. */
    void stayBelow(long cost) {
        bound = cost;
    }

    /** The next plan found; empty when everything reachable below the bound was seen. */
    Optional<Path> run() {
        long layer = Long.MIN_VALUE;
        while (!open.isEmpty()) {
            long first = open.leastFirst();
            at = open.remove();
            if (nodes.isClosed(at) || isTooDear(nodes.cost(at), nodes.estimate(at))) {
                continue;
            }
            if (first > layer) {
                layer = first;
                counters.expandedBeforeLastLayer = counters.expanded;
            }
            counters.expanded++;
            limits.check(nodes.bytes() + open.bytes(), counters.generated);
            nodes.close(at);
            state = nodes.state(at);
            if (task.goal().holds(state)) {
                return Optional.of(nodes.path(at));
            }
            successors.each(state, this::reach);
        }
        return Optional.empty();
    }

    private void reach(int operator, long cost, long[] after) {
        counters.generated++;
        long costSoFar = nodes.cost(at) + cost;
        if (costSoFar >= bound) {
            return;
        }
        int successor = nodes.add(after);
        if (nodes.isNew()) {
            nodes.arrive(successor, at, operator, costSoFar);
            judge(successor, costSoFar);
        } else if (costSoFar < nodes.cost(successor)) {
            nodes.arrive(successor, at, operator, costSoFar);
            if (nodes.estimate(successor) != DEAD_END) {
                enqueue(successor, costSoFar);
            }
        }
    }

    private void judge(int node, long costSoFar) {
        counters.evaluated++;
        OptionalLong estimate = heuristic.estimate(nodes.state(node));
        nodes.estimate(node, estimate.orElse(DEAD_END));
        if (estimate.isPresent()) {
            enqueue(node, costSoFar);
        }
    }

    private void enqueue(int node, long costSoFar) {
        long estimate = nodes.estimate(node);
        if (!isTooDear(costSoFar, estimate)) {
            open.add(costSoFar + weight * estimate, estimate, node);
        }
    }

    private boolean isTooDear(long costSoFar, long estimate) {
        return estimate >= bound - costSoFar;
    }
}
