package dev.llmmodulo.verifiers.heuristic;

import java.util.Arrays;

/**
 * A priority queue of numbers without boxing: a bucket for each small cost, of which what came last goes first, and a
 * binary heap for large ones.
 */
final class CheapestFirst {

    private static final int BUCKETS = 1 << 10;

    private final int[][] buckets = new int[BUCKETS][];
    private final int[] sizes = new int[BUCKETS];
    private int least = BUCKETS;
    private int inBuckets;

    private long[] costs = new long[16];
    private int[] items = new int[16];
    private int inHeap;

    boolean isEmpty() {
        return inBuckets == 0 && inHeap == 0;
    }

    /** @param cost not negative */
    void add(long cost, int item) {
        if (cost >= BUCKETS) {
            addToHeap(cost, item);
            return;
        }
        int bucket = (int) cost;
        int size = sizes[bucket];
        int[] list = buckets[bucket];
        if (list == null || size == list.length) {
            list = list == null ? new int[16] : Arrays.copyOf(list, 2 * size);
            buckets[bucket] = list;
        }
        list[size] = item;
        sizes[bucket] = size + 1;
        inBuckets++;
        if (bucket < least) {
            least = bucket;
        }
    }

    long cheapestCost() {
        if (inBuckets == 0) {
            return costs[0];
        }
        while (sizes[least] == 0) {
            least++;
        }
        return least;
    }

    /** Removes an item of the {@link #cheapestCost}, which has to be asked before. */
    int remove() {
        if (inBuckets == 0) {
            return removeFromHeap();
        }
        inBuckets--;
        return buckets[least][--sizes[least]];
    }

    private void addToHeap(long cost, int item) {
        if (inHeap == items.length) {
            costs = Arrays.copyOf(costs, 2 * inHeap);
            items = Arrays.copyOf(items, 2 * inHeap);
        }
        int at = inHeap++;
        while (at > 0 && costs[(at - 1) / 2] > cost) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        costs[at] = cost;
        items[at] = item;
    }

    private int removeFromHeap() {
        int result = items[0];
        long cost = costs[--inHeap];
        int item = items[inHeap];
        int at = 0;
        while (2 * at + 1 < inHeap) {
            int child = 2 * at + 1;
            if (child + 1 < inHeap && costs[child + 1] < costs[child]) {
                child++;
            }
            if (costs[child] >= cost) {
                break;
            }
            move(child, at);
            at = child;
        }
        costs[at] = cost;
        items[at] = item;
        return result;
    }

    private void move(int from, int to) {
        costs[to] = costs[from];
        items[to] = items[from];
    }
}
