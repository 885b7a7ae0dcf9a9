package dev.llmmodulo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into blocks of whole lines, about a given size; what is there is not kept waiting for more. Of a line that
 * is too long only the beginning is kept.
 */
final class LineBlocks {

    /** Bytes of the longest line: room for a domain, a problem and a plan of the lengths that JSON is read with. */
    static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final int size;
    private final int longest;
    private byte[] rest = new byte[0];
    private boolean ended;

    LineBlocks(InputStream in, int size) {
        this(in, size, LONGEST);
    }

    /** @param longest bytes of a line that is not too long */
    LineBlocks(InputStream in, int size, int longest) {
        this.in = in;
        this.size = size;
        this.longest = longest;
    }

    /**
     * The next lines; none at all at the end. A line that is longer than a block comes whole; one that is too long comes
     * alone, cut off behind one byte too many.
     */
    byte[] next() throws IOException {
        byte[] block = Arrays.copyOf(rest, Math.max(size, rest.length));
        int filled = rest.length;
        int end = lastLineEnd(block, 0, filled);
        while (!ended && (end == 0 || (filled < block.length && in.available() > 0))) {
            if (end == 0 && filled > longest) {
                skipLine();
                return Arrays.copyOf(block, longest + 1);
            } else if (filled == block.length) {
                block = Arrays.copyOf(block, filled * 2);
            }
            int read = in.read(block, filled, block.length - filled);
            ended = read < 0;
            int lastEnd = ended ? 0 : lastLineEnd(block, filled, filled + read);
            end = lastEnd > 0 ? lastEnd : end;
            filled += Math.max(0, read);
        }
        int cut = ended ? filled : end;
        rest = Arrays.copyOfRange(block, cut, filled);
        return Arrays.copyOf(block, cut);
    }

    private void skipLine() throws IOException {
        byte[] skipped = new byte[size];
        rest = new byte[0];
        for (int end = 0; !ended && end == 0; ) {
            int read = in.read(skipped);
            ended = read < 0;
            for (int i = 0; i < read && end == 0; i++) {
                end = skipped[i] == '\n' ? i + 1 : 0;
            }
            rest = end > 0 ? Arrays.copyOfRange(skipped, end, read) : rest;
        }
    }

    /** Whether nothing more is there at the moment, so that whoever sends the lines may be waiting for answers. */
    boolean mustWait() throws IOException {
        return !ended && in.available() == 0;
    }

    private static int lastLineEnd(byte[] block, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (block[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }
}
