package dev.llmmodulo.planbench.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to which whole lines are appended, each handed to the operating system at once. What there was no room for is taken
 * away again, so that what is appended later does not go on in the middle of a line. Unlike a channel it stays open if the
 * writing thread is interrupted.
 */
final class LineFile implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final RandomAccessFile file;
    private boolean forced = true;
    private boolean broken;

    /** Opens or makes the file, and takes away a last line that was cut off and an order that was not finished. */
    LineFile(Path path) throws IOException {
        Files.deleteIfExists(LineOrder.unfinished(path));
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(endOfWholeLines());
        file.seek(file.length());
    }

    private long endOfWholeLines() throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long end = file.length(); end > 0; end = Math.max(0, end - CHUNK)) {
            long start = Math.max(0, end - CHUNK);
            file.seek(start);
            file.readFully(chunk, 0, (int) (end - start));
            for (int i = (int) (end - start) - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    /** @throws IOException there is no room for the line, or there was none for an earlier one of which a piece remains */
    void append(Object entry) throws IOException {
        byte[] line = JsonLines.line(entry);
        if (broken) {
            throw new IOException("a line before was written in part");
        }
        forced = false;
        long end = file.getFilePointer();
        broken = true;
        try {
            file.write(line);
            broken = false;
        } catch (IOException failure) {
            takeBack(end, failure);
            throw failure;
        }
    }

    private void takeBack(long end, IOException failure) {
        try {
            file.setLength(end);
            file.seek(end);
            broken = false;
        } catch (IOException more) {
            failure.addSuppressed(more);
        }
    }

    /** Sees to it that what was appended outlives the operating system. */
    void force() throws IOException {
        if (!forced) {
            file.getFD().sync();
            forced = true;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            force();
        } finally {
            file.close();
        }
    }
}
