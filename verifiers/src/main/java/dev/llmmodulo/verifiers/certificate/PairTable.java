package dev.llmmodulo.verifiers.certificate;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Unordered pairs of numbers from 0 on; a number may be paired with itself. */
public final class PairTable {

    /** The largest size: its table takes 50 MB. */
    public static final int LARGEST = 20_000;

    private final int size;
    private final BitSet bits;

    private PairTable(int size, BitSet bits) {
        this.size = size;
        this.bits = bits;
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    public boolean has(int first, int second) {
        return bits.get(index(first, second));
    }

    /** What the number is paired with, in increasing order. */
    public IntStream partners(int number) {
        return IntStream.range(0, size).filter(other -> has(number, other));
    }

    /** How many pairs there are. */
    public int count() {
        return bits.cardinality();
    }

    private static int index(int first, int second) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        return high * (high + 1) / 2 + low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairTable table && size == table.size && bits.equals(table.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return count() + " pairs of " + size;
    }

    /** Gathers pairs. */
    public static final class Builder {

        private final int size;
        private final BitSet bits = new BitSet();

        /** @throws IllegalArgumentException if the size is negative or above {@link #LARGEST} */
        public Builder(int size) {
            if (size < 0 || size > LARGEST) {
                throw new IllegalArgumentException("a table of " + size + "; at most " + LARGEST);
            }
            this.size = size;
        }

        /** In any order. */
        public Builder add(int first, int second) {
            if (first < 0 || second < 0 || first >= size || second >= size) {
                throw new IndexOutOfBoundsException("the pair " + first + ", " + second + " in a table of " + size);
            }
            bits.set(index(first, second));
            return this;
        }

        public PairTable build() {
            return new PairTable(size, (BitSet) bits.clone());
        }
    }
}
