package dev.llmmodulo.verifiers.grounding;

import java.util.Arrays;

/** A list of numbers that grows, without boxing. */
final class IntList {

    static final IntList EMPTY = new IntList();

    private int[] numbers = new int[0];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(4, 2 * size));
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }
}
