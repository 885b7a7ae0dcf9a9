package dev.llmmodulo.verifiers.certificate;

/**
 * Where states lie that are packed into chunks. A chunk holds fewer of wide states, so that each chunk fits into an array.
 *
 * @param words how many a state takes
 * @param bits of a state's number that tell its place in a chunk
 */
public record StateLayout(int words, int bits) {

    private static final long LONGEST = 1L << 24;

    /** @param most bits, for states that are not wide */
    public static StateLayout of(int words, int most) {
        int bits = most;
        while (bits > 0 && (long) words << bits > LONGEST) {
            bits--;
        }
        return new StateLayout(words, bits);
    }

    /** How many words a chunk takes. */
    public int length() {
        return words << bits;
    }

    /** The number of the chunk that a state is in. */
    public int chunk(int state) {
        return state >> bits;
    }

    /** Where a state begins in its chunk. */
    public int start(int state) {
        return (state & (1 << bits) - 1) * words;
    }
}
