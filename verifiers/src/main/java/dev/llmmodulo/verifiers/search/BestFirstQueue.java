package dev.llmmodulo.verifiers.search;

import java.util.Arrays;

/**
 * States by a first and then a second key, least first; among equals the first that came. A binary heap without objects.
 */
final class BestFirstQueue {

    private long[] firsts = new long[64];
    private long[] seconds = new long[64];
    private long[] ages = new long[64];
    private int[] states = new int[64];
    private int size;
    private long age;

    boolean isEmpty() {
        return size == 0;
    }

    long bytes() {
        return 28L * states.length;
    }

    void add(long first, long second, int state) {
        if (size == states.length) {
            int larger = size + (size >> 1);
            firsts = Arrays.copyOf(firsts, larger);
            seconds = Arrays.copyOf(seconds, larger);
            ages = Arrays.copyOf(ages, larger);
            states = Arrays.copyOf(states, larger);
        }
        int at = size++;
        long now = age++;
        while (at > 0 && less(first, second, now, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        set(at, first, second, now, state);
    }

    long leastFirst() {
        return firsts[0];
    }

    int remove() {
        int result = states[0];
        size--;
        long first = firsts[size];
        long second = seconds[size];
        long born = ages[size];
        int state = states[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && less(firsts[child + 1], seconds[child + 1], ages[child + 1], child)) {
                child++;
            }
            if (less(first, second, born, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        set(at, first, second, born, state);
        return result;
    }

    private boolean less(long first, long second, long born, int than) {
        if (first != firsts[than]) {
            return first < firsts[than];
        }
        return second != seconds[than] ? second < seconds[than] : born < ages[than];
    }

    private void move(int from, int to) {
        set(to, firsts[from], seconds[from], ages[from], states[from]);
    }

    private void set(int at, long first, long second, long born, int state) {
        firsts[at] = first;
        seconds[at] = second;
        ages[at] = born;
        states[at] = state;
    }
}
