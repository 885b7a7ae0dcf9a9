package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds names in a text without making strings. A name's first sixteen characters are packed into two longs while the
 * text is scanned; up to that length they are the name, and one comparison finds it. Open addressing. Names that are not
 * ASCII, or that the strict reading takes in no step, are not found.
 */
final class SymbolTable {

    static final int UNKNOWN = -1;

    /** Characters that the two longs hold. */
    static final int PACKED = 16;

    private static final int HALF = 8;
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final byte[][] names;
    private final long[] heads;
    private final long[] tails;
    private final int[] ids;
    private final int shift;

    /** @param names in lower case, all different; a name's id is its index */
    SymbolTable(List<String> names) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, names.size() * 2));
        this.heads = new long[1 << bits];
        this.tails = new long[1 << bits];
        this.ids = new int[1 << bits];
        this.shift = Long.SIZE - bits;
        Arrays.fill(ids, UNKNOWN);
        for (int id = 0; id < this.names.length; id++) {
            String name = names.get(id);
            if (name.chars().allMatch(c -> c < 128) && StrictPlanReader.isName(name)) {
                insert(id, packed(this.names[id], 0), packed(this.names[id], HALF));
            }
        }
    }

    private void insert(int id, long head, long tail) {
        int slot = slot(head, tail);
        while (ids[slot] != UNKNOWN) {
            slot = slot + 1 & ids.length - 1;
        }
        ids[slot] = id;
        heads[slot] = head;
        tails[slot] = tail;
    }

    private static long packed(byte[] name, int from) {
        long packed = 0;
        for (int i = from; i < Math.min(name.length, from + HALF); i++) {
            packed = pack(packed, name[i]);
        }
        return packed;
    }

    /** Adds a character, which must be ASCII and not NUL, to at most seven that are there. */
    static long pack(long packed, byte c) {
        return packed << Byte.SIZE | c;
    }

    private int slot(long head, long tail) {
        return (int) ((head ^ tail * MULTIPLIER) * MULTIPLIER >>> shift);
    }

    /**
     * The id of a name in a text.
     *
     * @param head its first eight characters, packed
     * @param tail the next eight, packed
     */
    int find(byte[] text, int from, int to, long head, long tail) {
        for (int slot = slot(head, tail); ids[slot] != UNKNOWN; slot = slot + 1 & ids.length - 1) {
            if (heads[slot] == head
                    && tails[slot] == tail
                    && (to - from <= PACKED
                            ? names[ids[slot]].length <= PACKED
                            : is(names[ids[slot]], text, from, to))) {
                return ids[slot];
            }
        }
        return UNKNOWN;
    }

    private static boolean is(byte[] name, byte[] text, int from, int to) {
        return Arrays.equals(name, 0, name.length, text, from, to);
    }
}
