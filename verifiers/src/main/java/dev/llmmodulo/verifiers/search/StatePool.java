package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import java.util.Arrays;

/** The states that a search has seen, each once, numbered from 0 in the order in which they came. Not thread-safe. */
final class StatePool {

    private static final int NONE = -1;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Twice as many slots fit into a table whose size is a power of two. */
    private static final int MOST_STATES = 1 << 29;

    private final int words;
    private long[] pool;
    private int[] table = new int[1 << 10];
    private int size;
    private boolean grown;

    /** @param words how many longs a state takes */
    StatePool(int words) {
        this.words = words;
        this.pool = new long[words << 10];
        Arrays.fill(table, NONE);
    }

    int words() {
        return words;
    }

    int size() {
        return size;
    }

    /** Bytes in use, while the pool grows about as much again for a moment. */
    long bytes() {
        return Long.BYTES * (long) pool.length + Integer.BYTES * (long) table.length;
    }

    /**
     * The number of the state; {@link #isNew} says whether it was not there before.
     *
     * @throws StoppedException no more states can be kept in one array
     */
    int add(long[] state) {
        int slot = slot(state, 0);
        while (table[slot] != NONE) {
            if (is(table[slot], state)) {
                grown = false;
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        makeRoom();
        table[slot] = size;
        System.arraycopy(state, 0, pool, size * words, words);
        size++;
        grown = true;
        if (size > table.length >> 1) {
            rehash();
        }
        return size - 1;
    }

    private void makeRoom() {
        long needed = (size + 1L) * words;
        if (needed > LONGEST_ARRAY || size == MOST_STATES) {
            throw new StoppedException(StopCause.MEMORY, "more states than " + size + " cannot be kept");
        } else if (needed > pool.length) {
            long larger = Math.max(pool.length + (pool.length >> 1), words * 64L);
            pool = Arrays.copyOf(pool, (int) Math.min(larger, LONGEST_ARRAY));
        }
    }

    /** Whether the state that was last added had not been there before. */
    boolean isNew() {
        return grown;
    }

    PackedState state(int number) {
        return PackedState.ofWords(pool, number * words, words);
    }

    private boolean is(int number, long[] state) {
        int from = number * words;
        for (int i = 0; i < words; i++) {
            if (pool[from + i] != state[i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(long[] from, int offset) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ from[offset + i]) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash * 0xbf58476d1ce4e5b9L >>> 32) & table.length - 1;
    }

    private void rehash() {
        table = new int[table.length << 1];
        Arrays.fill(table, NONE);
        for (int number = 0; number < size; number++) {
            int slot = slot(pool, number * words);
            while (table[slot] != NONE) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = number;
        }
    }
}
