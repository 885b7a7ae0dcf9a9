package dev.llmmodulo.generator.choice;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Held by the one who writes a file, of all threads and processes. It is on another file beside it, which stays there, since
 * the file itself is replaced.
 */
final class WriterLock implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);
    private static final int MOST_TRIES = 3_000;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until nobody else holds it, interrupted or not.
     *
     * @throws IOException the file beside cannot be written, or somebody holds it for half a minute
     */
    static WriterLock of(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        WriterLock lock = new WriterLock(FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            lock.await(beside);
            return lock;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private void await(Path beside) throws IOException {
        boolean interrupted = false;
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (tryLock(channel).isPresent()) {
                    return;
                }
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        throw new IOException("somebody else keeps " + beside + " locked");
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
