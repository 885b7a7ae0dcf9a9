package dev.llmmodulo.verifiers.compiled;

import java.util.Arrays;

/**
 * Exact fractions to compute with, on a stack, as pairs of longs in lowest terms with a positive denominator. What does not
 * fit in longs is left to the validator, as is a division by zero. Not thread-safe.
 */
final class RatioStack {

    private long[] numerators = new long[8];
    private long[] denominators = new long[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** @param denominator positive, and prime to the numerator */
    void push(long numerator, long denominator) {
        if (size == numerators.length) {
            numerators = Arrays.copyOf(numerators, size * 2);
            denominators = Arrays.copyOf(denominators, size * 2);
        }
        numerators[size] = numerator;
        denominators[size++] = denominator;
    }

    /** Takes the uppermost fraction off; then it is read by the two methods below. */
    void pop() {
        size--;
    }

    /** Of the fraction that was taken off. */
    long numerator() {
        return numerators[size];
    }

    /** Of the fraction that was taken off. */
    long denominator() {
        return denominators[size];
    }

    void negate() {
        numerators[size - 1] = product(numerators[size - 1], -1);
    }

    /** Replaces the two uppermost by their sum, as the next three do by theirs. */
    void add() {
        pop();
        int left = size - 1;
        if (denominators[left] == denominators[size]) {
            set(left, sum(numerators[left], numerators[size]), denominators[left]);
        } else {
            set(
                    left,
                    sum(product(numerators[left], denominators[size]), product(numerators[size], denominators[left])),
                    product(denominators[left], denominators[size]));
        }
    }

    void subtract() {
        negate();
        add();
    }

    void multiply() {
        pop();
        int left = size - 1;
        set(left, product(numerators[left], numerators[size]), product(denominators[left], denominators[size]));
    }

    void divide() {
        invert();
        multiply();
    }

    void invert() {
        int top = size - 1;
        long numerator = numerators[top];
        if (numerator == 0 || numerator == Long.MIN_VALUE) {
            throw Workspace.LeftToTheValidator.INSTANCE;
        }
        numerators[top] = numerator < 0 ? -denominators[top] : denominators[top];
        denominators[top] = Math.abs(numerator);
    }

    private void set(int place, long numerator, long denominator) {
        long common = denominator == 1 ? 1 : greatestCommonDivisor(numerator, denominator);
        numerators[place] = numerator / common;
        denominators[place] = denominator / common;
    }

    /** Positive, as the second number is. */
    private static long greatestCommonDivisor(long any, long positive) {
        long greater = positive;
        long rest = any % positive;
        while (rest != 0) {
            long next = greater % rest;
            greater = rest;
            rest = next;
        }
        return Math.abs(greater);
    }

    private static long sum(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw Workspace.LeftToTheValidator.INSTANCE;
        }
        return sum;
    }

    private static long product(long left, long right) {
        long product = left * right;
        if (Math.multiplyHigh(left, right) != product >> Long.SIZE - 1) {
            throw Workspace.LeftToTheValidator.INSTANCE;
        }
        return product;
    }
}
