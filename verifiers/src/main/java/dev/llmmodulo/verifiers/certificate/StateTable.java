package dev.llmmodulo.verifiers.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * States as bits, one for each of some facts, packed: a state takes one {@code long} for each 64 facts begun. Bit
 * {@code i % 64} of word {@code i / 64} tells whether fact {@code i} holds.
 */
public final class StateTable {

    private static final int CHUNK = 1 << 16;

    private final int facts;
    private final int count;
    private final int words;
    private final long[][] chunks;

    private StateTable(int facts, int count, long[][] chunks) {
        this.facts = facts;
        this.words = wordsFor(facts);
        this.count = count;
        this.chunks = chunks;
    }

    /** How many facts each state tells of. */
    public int facts() {
        return facts;
    }

    /** How many states there are. */
    public int count() {
        return count;
    }

    /** How many words a state takes. */
    public int words() {
        return words;
    }

    /** How many words a state of so many facts takes. */
    public static int wordsFor(int facts) {
        return (facts + 63) / 64;
    }

    public boolean holds(int state, int fact) {
        return (word(state, fact / 64) >>> fact % 64 & 1) != 0;
    }

    public long word(int state, int word) {
        return chunks[state / CHUNK][state % CHUNK * words + word];
    }

    /** Writes the state's words to the beginning of an array. */
    public void copy(int state, long[] into) {
        System.arraycopy(chunks[state / CHUNK], state % CHUNK * words, into, 0, words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateTable table
                && facts == table.facts
                && count == table.count
                && Arrays.deepEquals(chunks, table.chunks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(chunks);
    }

    @Override
    public String toString() {
        return count + " states of " + facts + " facts";
    }

    /** Gathers states, in order. */
    public static final class Builder {

        private final int facts;
        private final int words;
        private final List<long[]> chunks = new ArrayList<>();
        private int count;

        public Builder(int facts) {
            this.facts = facts;
            this.words = wordsFor(facts);
        }

        /**
         * Takes a copy.
         *
         * @param state only its first words count
         * @throws IllegalArgumentException if a bit above the last fact is set
         */
        public Builder add(long[] state) {
            int used = facts % 64;
            if (used != 0 && state[words - 1] >>> used != 0) {
                throw new IllegalArgumentException("a state of more than " + facts + " facts");
            }
            if (count % CHUNK == 0) {
                chunks.add(new long[0]);
            }
            int last = chunks.size() - 1;
            int start = count % CHUNK * words;
            if (chunks.get(last).length < start + words) {
                int length = Math.min(CHUNK * words, Math.max(64 * words, 2 * start));
                chunks.set(last, Arrays.copyOf(chunks.get(last), length));
            }
            System.arraycopy(state, 0, chunks.get(last), start, words);
            count++;
            return this;
        }

        /** What was gathered; this must not be used after. */
        public StateTable build() {
            if (!chunks.isEmpty()) {
                int last = chunks.size() - 1;
                int rest = count - last * CHUNK;
                chunks.set(last, Arrays.copyOf(chunks.get(last), rest * words));
            }
            return new StateTable(facts, count, chunks.toArray(long[][]::new));
        }
    }
}
