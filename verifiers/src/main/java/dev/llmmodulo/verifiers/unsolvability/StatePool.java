package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.StateLayout;
import dev.llmmodulo.verifiers.certificate.StateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** States as bits, each once, numbered in the order in which they came; with a hash table over them. Not thread-safe. */
final class StatePool {

    private static final int BITS_OF_CHUNK = 14;

    private final int facts;
    private final StateLayout layout;
    private final List<long[]> chunks = new ArrayList<>();
    private int[] slots = filled(1 << 10);
    private int size;

    StatePool(int facts) {
        this.facts = facts;
        this.layout = StateLayout.of(StateTable.wordsFor(facts), BITS_OF_CHUNK);
    }

    int size() {
        return size;
    }

    /** Bytes of memory, about. */
    long bytes() {
        return 8L * layout.length() * chunks.size() + 4L * slots.length;
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
        if (layout.chunk(size) == chunks.size()) {
            chunks.add(new long[layout.length()]);
        }
        System.arraycopy(state, 0, chunks.get(layout.chunk(size)), layout.start(size), layout.words());
        slots[slot] = size++;
        if (2L * size > slots.length) {
            grow();
        }
        return true;
    }

    void copy(int number, long[] into) {
        System.arraycopy(chunks.get(layout.chunk(number)), layout.start(number), into, 0, layout.words());
    }

    long[] copy(int number) {
        long[] state = new long[layout.words()];
        copy(number, state);
        return state;
    }

    StateTable table() {
        StateTable.Builder table = new StateTable.Builder(facts);
        long[] state = new long[layout.words()];
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
        long[] chunk = chunks.get(layout.chunk(number));
        int start = layout.start(number);
        for (int word = 0; word < layout.words(); word++) {
            if (chunk[start + word] != state[word]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] from, int start) {
        long hash = 0;
        for (int word = 0; word < layout.words(); word++) {
            hash = (hash ^ from[start + word]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void grow() {
        slots = filled(2 * slots.length);
        for (int number = 0; number < size; number++) {
            int slot = hash(chunks.get(layout.chunk(number)), layout.start(number)) & slots.length - 1;
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
