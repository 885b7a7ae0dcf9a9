package dev.llmmodulo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into blocks of whole lines, about a given size; what is there is not kept waiting for more. */
final class LineBlocks {

    private final InputStream in;
    private final int size;
    private byte[] rest = new byte[0];
    private boolean ended;

    LineBlocks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** The next lines; none at all at the end. A line that is longer than a block comes whole. */
    byte[] next() throws IOException {
        byte[] block = Arrays.copyOf(rest, Math.max(size, rest.length));
        int filled = rest.length;
        int end = 0;
        while (!ended && (end == 0 || (filled < block.length && in.available() > 0))) {
            if (filled == block.length) {
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
