package dev.llmmodulo.planbench.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to which whole lines are appended, each handed to the operating system at once. */
final class LineFile implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private boolean forced = true;

    /** Opens or makes the file, and takes away a last line that was cut off. */
    LineFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(endOfWholeLines());
        channel.position(channel.size());
    }

    private long endOfWholeLines() throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long end = channel.size(); end > 0; end -= CHUNK) {
            long start = Math.max(0, end - CHUNK);
            chunk.clear().limit((int) (end - start));
            while (chunk.hasRemaining() && channel.read(chunk, start + chunk.position()) >= 0) {}
            for (int i = chunk.position() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    void append(Object entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(JsonLines.line(entry));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        forced = false;
    }

    /** Sees to it that what was appended outlives the operating system. */
    void force() throws IOException {
        if (!forced) {
            channel.force(false);
            forced = true;
        }
    }

    @Override
    public void close() throws IOException {
        force();
        channel.close();
    }
}
