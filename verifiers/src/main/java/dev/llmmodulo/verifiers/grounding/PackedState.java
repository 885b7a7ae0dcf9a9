package dev.llmmodulo.verifiers.grounding;

import java.util.Arrays;

/** The facts that hold, a bit each, numbered as in {@link GroundTask#facts}. Immutable. */
public final class PackedState {

    private final long[] words;
    private final int hash;

    private PackedState(long[] words) {
        this.words = words;
        this.hash = Arrays.hashCode(words);
    }

    public static PackedState of(int facts, int... holding) {
        PackedState.Editor editor = new Editor(new long[words(facts)]);
        for (int fact : holding) {
            editor.add(fact);
        }
        return editor.done();
    }

    /** A state as {@link #copyTo} wrote it. */
    public static PackedState ofWords(long[] from, int offset, int words) {
        return new PackedState(Arrays.copyOfRange(from, offset, offset + words));
    }

    /** Writes the facts, a bit each, the first one lowest in the first word. */
    public void copyTo(long[] target, int offset) {
        System.arraycopy(words, 0, target, offset, words.length);
    }

    /** How many words a state of so many facts takes. */
    public static int words(int facts) {
        return (facts + 63) / 64;
    }

    public boolean holds(int fact) {
        return (words[fact >> 6] & 1L << fact) != 0;
    }

    public Editor edit() {
        return new Editor(words.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedState state && hash == state.hash && Arrays.equals(words, state.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Makes one state out of another. */
    public static final class Editor {

        private final long[] words;

        private Editor(long[] words) {
            this.words = words;
        }

        public void add(int fact) {
            words[fact >> 6] |= 1L << fact;
        }

        public void delete(int fact) {
            words[fact >> 6] &= ~(1L << fact);
        }

        /** The words that are being changed, a bit for each fact. */
        long[] words() {
            return words;
        }

        public PackedState done() {
            return new PackedState(words);
        }
    }
}
