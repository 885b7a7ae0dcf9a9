package dev.llmmodulo.verifiers.heuristic;

import java.util.List;

/**
 * Lists of numbers, one behind another in one array.
 *
 * @param start where each list starts, and at the end where the last one ends
 */
record Rows(int[] start, int[] items) {

    static Rows of(List<int[]> lists) {
        int[] start = new int[lists.size() + 1];
        for (int row = 0; row < lists.size(); row++) {
            start[row + 1] = start[row] + lists.get(row).length;
        }
        int[] items = new int[start[lists.size()]];
        for (int row = 0; row < lists.size(); row++) {
            System.arraycopy(lists.get(row), 0, items, start[row], lists.get(row).length);
        }
        return new Rows(start, items);
    }

    int count() {
        return start.length - 1;
    }

    int length(int row) {
        return start[row + 1] - start[row];
    }

    /** For each of so many items the rows that hold it, in order. */
    Rows inverse(int different) {
        int[] first = new int[different + 1];
        for (int item : items) {
            first[item + 1]++;
        }
        for (int item = 0; item < different; item++) {
            first[item + 1] += first[item];
        }
        int[] next = first.clone();
        int[] rows = new int[items.length];
        for (int row = 0; row < count(); row++) {
            for (int i = start[row]; i < start[row + 1]; i++) {
                rows[next[items[i]]++] = row;
            }
        }
        return new Rows(first, rows);
    }
}
