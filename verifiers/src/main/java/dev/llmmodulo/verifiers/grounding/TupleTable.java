package dev.llmmodulo.verifiers.grounding;

import java.util.Arrays;

/** Numbers tuples of a kind and some numbers in the order in which they are first asked for (open addressing). */
final class TupleTable {

    static final int ABSENT = -1;

    private int[] starts = new int[64];
    private int[] cells = new int[256];
    private int[] slots = new int[128];
    private int size;
    private int filled;

    TupleTable() {
        Arrays.fill(slots, ABSENT);
    }

    int size() {
        return size;
    }

    int kind(int number) {
        return cells[starts[number]];
    }

    int length(int number) {
        int end = number + 1 < size ? starts[number + 1] : filled;
        return end - starts[number] - 1;
    }

    int at(int number, int place) {
        return cells[starts[number] + 1 + place];
    }

    /** The tuple's number, or {@link #ABSENT}. */
    int find(int kind, int[] tuple) {
        return slots[slot(kind, tuple)];
    }

    int number(int kind, int[] tuple) {
        int slot = slot(kind, tuple);
        if (slots[slot] != ABSENT) {
            return slots[slot];
        }
        slots[slot] = append(kind, tuple);
        int number = slots[slot];
        if (2 * size > slots.length) {
            rehash();
        }
        return number;
    }

    private int append(int kind, int[] tuple) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        if (filled + tuple.length + 1 > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length + tuple.length);
        }
        starts[size] = filled;
        cells[filled++] = kind;
        System.arraycopy(tuple, 0, cells, filled, tuple.length);
        filled += tuple.length;
        return size++;
    }

    private int slot(int kind, int[] tuple) {
        int slot = spread(31 * Arrays.hashCode(tuple) + kind) & slots.length - 1;
        while (slots[slot] != ABSENT && !isAt(slots[slot], kind, tuple)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private boolean isAt(int number, int kind, int[] tuple) {
        int start = starts[number];
        if (cells[start] != kind || length(number) != tuple.length) {
            return false;
        }
        for (int place = 0; place < tuple.length; place++) {
            if (cells[start + 1 + place] != tuple[place]) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, ABSENT);
        for (int number = 0; number < size; number++) {
            int[] tuple = Arrays.copyOfRange(cells, starts[number] + 1, starts[number] + 1 + length(number));
            slots[slot(kind(number), tuple)] = number;
        }
    }
}
