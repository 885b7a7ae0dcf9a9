package dev.llmmodulo.verifiers.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * States as bits, one for each of some facts, packed: a state takes one {@code long} for each 64 facts begun. Bit
 * {@code i % 64} of word {@code i / 64} tells whether fact {@code i} holds.
 */
public final class StateTable {

    private static final int BITS_OF_CHUNK = 16;

    private final int facts;
    private final int count;
    private final StateLayout layout;
    private final long[][] chunks;

    private StateTable(int facts, int count, long[][] chunks) {
        this.facts = facts;
        this.layout = layout(facts);
        this.count = count;
        this.chunks = chunks;
    }

    private static StateLayout layout(int facts) {
        return StateLayout.of(wordsFor(facts), BITS_OF_CHUNK);
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
        return layout.words();
    }

    /** How many words a state of so many facts takes. */
    public static int wordsFor(int facts) {
        return (facts + 63) / 64;
    }

    public boolean holds(int state, int fact) {
        return (word(state, fact / 64) >>> fact % 64 & 1) != 0;
    }

    public long word(int state, int word) {
        return chunks[layout.chunk(state)][layout.start(state) + word];
    }

    /** Writes the state's words to the beginning of an array. */
    public void copy(int state, long[] into) {
        System.arraycopy(chunks[layout.chunk(state)], layout.start(state), into, 0, layout.words());
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
        private final StateLayout layout;
        private final List<long[]> chunks = new ArrayList<>();
        private int count;

        public Builder(int facts) {
            this.facts = facts;
            this.layout = layout(facts);
        }

        /**
         * Takes a copy.
         *
         * @param state only its first words count
         * @throws IllegalArgumentException if a bit above the last fact is set
         */
        public Builder add(long[] state) {
            int used = facts % 64;
            int words = layout.words();
            if (used != 0 && state[words - 1] >>> used != 0) {
                throw new IllegalArgumentException("a state of more than " + facts + " facts");
            }
            int last = layout.chunk(count);
            int start = layout.start(count);
            if (last == chunks.size()) {
                chunks.add(new long[0]);
            }
            if (chunks.get(last).length < start + words) {
                long length = Math.min(layout.length(), Math.max(64L * words, 2L * start));
                chunks.set(last, Arrays.copyOf(chunks.get(last), (int) length));
            }
            System.arraycopy(state, 0, chunks.get(last), start, words);
            count++;
            return this;
        }

        /** What was gathered; this must not be used after. */
        public StateTable build() {
            if (!chunks.isEmpty()) {
                int last = chunks.size() - 1;
                int end = layout.start(count - 1) + layout.words();
                chunks.set(last, Arrays.copyOf(chunks.get(last), end));
            }
            return new StateTable(facts, count, chunks.toArray(long[][]::new));
        }
    }
}
