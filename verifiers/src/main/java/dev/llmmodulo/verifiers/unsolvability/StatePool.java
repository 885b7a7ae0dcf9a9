package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.StateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** States as bits, each once, numbered in the order in which they came; with a hash table over them. Not thread-safe. */
final class StatePool {

    private static final int CHUNK = 1 << 14;

    private final int facts;
    private final int words;
    private final List<long[]> chunks = new ArrayList<>();
    private int[] slots = filled(1 << 10);
    private int size;

    StatePool(int facts) {
        this.facts = facts;
        this.words = StateTable.wordsFor(facts);
    }

    int size() {
        return size;
    }

    /** Bytes of memory, about. */
    long bytes() {
        return 8L * words * CHUNK * chunks.size() + 4L * slots.length;
    }

    boolean has(long[] state) {
        return slots[slotOf(state)] >= 0;
    }

    /** Adds a copy of the state; false if it is there already. */
    boolean add(long[] state) {
        int slot = slotOf(state);
        if (slots[slot] >= 0) {
            return false;
        }
        if (size % CHUNK == 0) {
            chunks.add(new long[CHUNK * words]);
        }
        System.arraycopy(state, 0, chunks.get(size / CHUNK), size % CHUNK * words, words);
        slots[slot] = size++;
        if (2L * size > slots.length) {
            grow();
        }
        return true;
    }

    void copy(int number, long[] into) {
        System.arraycopy(chunks.get(number / CHUNK), number % CHUNK * words, into, 0, words);
    }

    long[] copy(int number) {
        long[] state = new long[words];
        copy(number, state);
        return state;
    }

    StateTable table() {
        StateTable.Builder table = new StateTable.Builder(facts);
        long[] state = new long[words];
        for (int number = 0; number < size; number++) {
            copy(number, state);
            table.add(state);
        }
        return table.build();
    }

    private int slotOf(long[] state) {
        int slot = hash(state, 0) & slots.length - 1;
        while (slots[slot] >= 0 && !isAt(slots[slot], state)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int number, long[] state) {
        long[] chunk = chunks.get(number / CHUNK);
        int start = number % CHUNK * words;
        for (int word = 0; word < words; word++) {
            if (chunk[start + word] != state[word]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] from, int start) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ from[start + word]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void grow() {
        slots = filled(2 * slots.length);
        for (int number = 0; number < size; number++) {
            int slot = hash(chunks.get(number / CHUNK), number % CHUNK * words) & slots.length - 1;
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
