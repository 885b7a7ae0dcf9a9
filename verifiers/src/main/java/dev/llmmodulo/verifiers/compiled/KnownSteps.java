package dev.llmmodulo.verifiers.compiled;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Steps by their exact text, from behind the opening parenthesis to the closing one, so that what was read once need not
 * be read again. A step has one of two places; it is forgotten when another needs that place. Not thread-safe.
 */
final class KnownSteps {

    /** Bytes that may be read behind the end of a text. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Longer texts, counted in longs, are not kept. */
    private static final int MOST_WORDS = 6;

    private static final int LEAST_SLOTS = 64;
    private static final int MOST_SLOTS = 4096;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long CLOSING = ')' * ONES;
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private long[] keys = new long[LEAST_SLOTS * MOST_WORDS];
    private GroundStep[] steps = new GroundStep[LEAST_SLOTS];
    private int kept;

    private final long[] key = new long[MOST_WORDS];
    private int words;
    private int end;
    private long hash;
    private int slot;

    /**
     * Looks for the step whose text begins here.
     *
     * @param text with {@link #PADDING} zeros behind its length
     * @param from just behind the opening parenthesis
     */
    boolean knows(byte[] text, int from, int length) {
        words = 0;
        hash = 0;
        for (int at = from; words < MOST_WORDS && at < length; at += Long.BYTES) {
            long word = (long) LONGS.get(text, at);
            long closing = firstClosing(word);
            if (closing != 0) {
                int bits = Long.numberOfTrailingZeros(closing) + 1;
                add(word & -1L >>> Long.SIZE - bits);
                end = at + bits / Byte.SIZE;
                return isKeyIn(slotOf(hash)) || isKeyIn(slotOf(hash) ^ 1);
            }
            add(word);
        }
        words = 0;
        return false;
    }

    /** The step that was found. */
    GroundStep step() {
        return steps[slot];
    }

    /** Where the text that was found ends, behind its closing parenthesis. */
    int end() {
        return end;
    }

    /** Keeps the step for the text that was last looked for in vain, unless that is too long. */
    void keep(GroundStep step) {
        if (words == 0) {
            return;
        }
        if (kept++ * 2 > steps.length && steps.length < MOST_SLOTS) {
            startLarger();
        }
        slot = slotOf(hash) ^ kept & 1;
        steps[slot] = step;
        System.arraycopy(key, 0, keys, slot * MOST_WORDS, words);
    }

    /** Forgets all: what is still needed comes again. */
    private void startLarger() {
        keys = new long[keys.length * 4];
        steps = new GroundStep[steps.length * 4];
        kept = 0;
    }

    /** The lowest set bit is the highest of the first byte that is a closing parenthesis; 0 if there is none. */
    private static long firstClosing(long word) {
        long difference = word ^ CLOSING;
        return difference - ONES & ~difference & HIGH_BITS;
    }

    private void add(long word) {
        key[words++] = word;
        hash = (hash ^ word) * MULTIPLIER;
    }

    /** Only the highest bits of a product hang on all bits of its factors. */
    private int slotOf(long hash) {
        return (int) (hash >>> Long.numberOfLeadingZeros(steps.length) + 1);
    }

    /** The parenthesis is part of the key and nowhere else in it, so that no key is the beginning of another. */
    private boolean isKeyIn(int candidate) {
        for (int i = 0; i < words; i++) {
            if (keys[candidate * MOST_WORDS + i] != key[i]) {
                return false;
            }
        }
        slot = candidate;
        return true;
    }
}
