package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.StateTable;
import java.util.Arrays;

/** Finds states in a table by their bits: a hash table with linear probing. */
final class StateIndex {

    private static final int EMPTY = -1;

    private final StateTable states;
    private final int words;
    private final int[] slots;

    StateIndex(StateTable states, Visits visits) {
        this.states = states;
        this.words = states.words();
        this.slots = new int[Integer.highestOneBit(Math.max(4, states.count())) * 4];
        Arrays.fill(slots, EMPTY);
        long[] state = new long[words];
        for (int i = 0; i < states.count(); i++) {
            visits.work();
            states.copy(i, state);
            int slot = slotOf(state);
            if (slots[slot] == EMPTY) {
                slots[slot] = i;
            }
        }
    }

    /** @param state only its first words count */
    boolean contains(long[] state) {
        return slots[slotOf(state)] != EMPTY;
    }

    /** Where the state is, or the empty slot where it would be. */
    private int slotOf(long[] state) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ state[i]) * 0x9e3779b97f4a7c15L;
            hash = (hash ^ hash >>> 32) * 0xbf58476d1ce4e5b9L;
            hash ^= hash >>> 29;
        }
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != EMPTY && !isAt(slots[slot], state)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int place, long[] state) {
        for (int i = 0; i < words; i++) {
            if (states.word(place, i) != state[i]) {
                return false;
            }
        }
        return true;
    }
}
