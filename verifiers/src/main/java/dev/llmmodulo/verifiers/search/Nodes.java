package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The states that a search has seen and how it came to each most cheaply. Not thread-safe. */
final class Nodes {

    private static final int NOWHERE = -1;
    private static final long BYTES_EACH = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final StatePool states;
    private final BitSet closed = new BitSet();
    private long[] costs = new long[64];
    private long[] estimates = new long[64];
    private int[] parents = new int[64];
    private int[] operators = new int[64];

    Nodes(GroundTask task) {
        this.states = new StatePool(PackedState.words(task.facts().size()));
    }

    /** The number of the state; it is to {@link #arrive} if it is new. */
    int add(long[] state) {
        int node = states.add(state);
        if (node == costs.length) {
            int larger = node + (node >> 1);
            costs = Arrays.copyOf(costs, larger);
            estimates = Arrays.copyOf(estimates, larger);
            parents = Arrays.copyOf(parents, larger);
            operators = Arrays.copyOf(operators, larger);
        }
        return node;
    }

    void addInitial(PackedState state) {
        long[] words = new long[states.words()];
        state.copyTo(words, 0);
        arrive(add(words), NOWHERE, NOWHERE, 0);
    }

    boolean isNew() {
        return states.isNew();
    }

    /** From now on the way to the node leads over the parent; if it was closed it is open again. */
    void arrive(int node, int parent, int operator, long cost) {
        parents[node] = parent;
        operators[node] = operator;
        costs[node] = cost;
        closed.clear(node);
    }

    PackedState state(int node) {
        return states.state(node);
    }

    long cost(int node) {
        return costs[node];
    }

    long estimate(int node) {
        return estimates[node];
    }

    void estimate(int node, long estimate) {
        estimates[node] = estimate;
    }

    boolean isClosed(int node) {
        return closed.get(node);
    }

    void close(int node) {
        closed.set(node);
    }

    int size() {
        return states.size();
    }

    /** Estimated, with what is needed for a moment while arrays grow. */
    long bytes() {
        return 2 * (states.bytes() + BYTES_EACH * costs.length);
    }

    Path path(int node) {
        List<Integer> steps = new ArrayList<>();
        for (int at = node; parents[at] != NOWHERE; at = parents[at]) {
            steps.add(operators[at]);
        }
        Collections.reverse(steps);
        return new Path(steps, costs[node]);
    }
}
