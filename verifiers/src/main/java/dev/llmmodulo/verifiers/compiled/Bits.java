package dev.llmmodulo.verifiers.compiled;

/** A state as bits. A large one remembers what was changed, so that a few changes are undone without copying the whole. */
final class Bits {

    /** Up to here, in longs, copying the whole is cheaper than remembering. */
    private static final int SMALL = 64;

    private final long[] initial;
    private final long[] words;
    private final int[] changedWords;
    private int changes;

    /** @param initial is not changed */
    Bits(long[] initial) {
        this.initial = initial;
        this.words = initial.clone();
        this.changedWords = new int[Math.min(initial.length, 1 << 16)];
    }

    boolean get(int bit) {
        return (words[bit >> 6] & 1L << bit) != 0;
    }

    void set(int bit) {
        change(bit >> 6, words[bit >> 6] | 1L << bit);
    }

    void clear(int bit) {
        change(bit >> 6, words[bit >> 6] & ~(1L << bit));
    }

    private void change(int word, long now) {
        if (words.length <= SMALL) {
            words[word] = now;
        } else if (words[word] != now) {
            words[word] = now;
            if (changes < changedWords.length) {
                changedWords[changes] = word;
            }
            changes++;
        }
    }

    /** Goes back to the initial state. */
    void reset() {
        if (words.length <= SMALL || changes > changedWords.length) {
            System.arraycopy(initial, 0, words, 0, words.length);
        } else {
            for (int i = 0; i < changes; i++) {
                words[changedWords[i]] = initial[changedWords[i]];
            }
        }
        changes = 0;
    }
}
