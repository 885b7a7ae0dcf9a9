package dev.llmmodulo.verifiers.heuristic;

import java.util.Arrays;

/** A priority queue of numbers without boxing (a binary heap). */
final class CheapestFirst {

    private long[] costs = new long[64];
    private int[] items = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    void add(long cost, int item) {
        if (size == items.length) {
            costs = Arrays.copyOf(costs, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        int at = size++;
        while (at > 0 && costs[(at - 1) / 2] > cost) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        costs[at] = cost;
        items[at] = item;
    }

    long cheapestCost() {
        return costs[0];
    }

    /** Removes a cheapest item. */
    int remove() {
        int result = items[0];
        long cost = costs[--size];
        int item = items[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && costs[child + 1] < costs[child]) {
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
