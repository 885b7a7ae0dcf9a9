package dev.llmmodulo.verifiers.compiled;

import java.util.Arrays;
import java.util.List;

/** Finds names in a text without making strings: open addressing over the characters themselves, ASCII case folded. */
final class SymbolTable {

    static final int UNKNOWN = -1;

    private final char[][] names;
    private final int[] slots;
    private final int mask;

    /** @param names in lower case, all different; a name's id is its index */
    SymbolTable(List<String> names) {
        this.names = names.stream().map(String::toCharArray).toArray(char[][]::new);
        int size = Integer.highestOneBit(Math.max(4, names.size() * 4));
        this.slots = new int[size];
        this.mask = size - 1;
        Arrays.fill(slots, UNKNOWN);
        for (int id = 0; id < this.names.length; id++) {
            int slot = slot(hash(this.names[id], 0, this.names[id].length));
            while (slots[slot] != UNKNOWN) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id;
        }
    }

    /** The hash of a piece of a text, to be handed to {@link #find}; upper-case ASCII letters count as lower-case. */
    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + lower(text[i]);
        }
        return hash;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    int find(char[] text, int from, int to, int hash) {
        for (int slot = slot(hash); slots[slot] != UNKNOWN; slot = slot + 1 & mask) {
            if (is(names[slots[slot]], text, from, to)) {
                return slots[slot];
            }
        }
        return UNKNOWN;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }

    private static boolean is(char[] name, char[] text, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != lower(text[from + i])) {
                return false;
            }
        }
        return true;
    }
}
