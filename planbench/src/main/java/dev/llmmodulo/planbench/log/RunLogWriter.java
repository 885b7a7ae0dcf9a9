package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.databind.SerializationFeature;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.planbench.RunSpec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Appends to the folder of a run. A record has reached the operating system when the method returns, so that killing
 * the process loses none; to the disk it is forced within {@link #LONGEST_UNFORCED} while records come, and at the end, so
 * that a power failure loses at most that much. Thread-safe. Holds a lock on the folder until it is closed.
 */
public final class RunLogWriter implements AutoCloseable {

    /** How old a record may get before it is on the disk. */
    public static final Duration LONGEST_UNFORCED = Duration.ofSeconds(5);

    static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lockFile;
    private final LineFile sessions;
    private final LineFile texts;
    private final LineFile prompts;
    private final LineFile calls;
    private final LineFile instances;
    private final Set<String> knownTexts = new HashSet<>();
    private final Set<String> knownPrompts = new HashSet<>();
    private long lastForced = System.nanoTime();

    private RunLogWriter(Path folder, FileChannel lockFile) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        sessions = new LineFile(folder.resolve(RunLog.SESSIONS));
        texts = new LineFile(folder.resolve(RunLog.TEXTS));
        prompts = new LineFile(folder.resolve(RunLog.PROMPTS));
        calls = new LineFile(folder.resolve(RunLog.CALLS));
        instances = new LineFile(folder.resolve(RunLog.INSTANCES));
        JsonLines.read(
                folder.resolve(RunLog.TEXTS), LineKeys.OfContent.class, (entry, at) -> knownTexts.add(entry.sha256()));
        JsonLines.read(
                folder.resolve(RunLog.PROMPTS),
                LineKeys.OfContent.class,
                (entry, at) -> knownPrompts.add(entry.sha256()));
    }

    /** Begins a run that plans nothing and reads no files, as {@link #create(Path, RunManifest)} does. */
    public static RunLogWriter create(Path folder, RunSpec spec) throws IOException {
        return create(folder, RunManifest.of(spec, List.of(), List.of()));
    }

    /**
     * Begins a run in a folder that does not exist or is empty.
     *
     * @throws IOException the folder holds something, or cannot be written
     */
    public static RunLogWriter create(Path folder, RunManifest manifest) throws IOException {
        Path unfinished = LineOrder.unfinished(folder.resolve(RunLog.MANIFEST));
        requireFree(folder, unfinished);
        FileChannel lockFile = lock(folder);
        Files.write(
                unfinished,
                TranscriptLog.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsBytes(manifest));
        Files.move(unfinished, folder.resolve(RunLog.MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        return new RunLogWriter(folder, lockFile);
    }

    /** What a run leaves behind that was killed before it had begun does not count. */
    private static void requireFree(Path folder, Path unfinished) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(RunLog.MANIFEST))) {
            throw new IOException(folder + " holds a run already; --resume goes on with it");
        }
        Set<Path> known = Set.of(folder.resolve(LOCK), unfinished);
        try (Stream<Path> files = Files.list(folder)) {
            if (!files.allMatch(known::contains)) {
                throw new IOException(folder + " is not empty, and holds no run");
            }
        }
    }

    /**
     * Goes on with the run in a folder.
     *
     * @throws IOException there is none, another process works on it, or the folder cannot be written
     */
    public static RunLogWriter resume(Path folder) throws IOException {
        RunLog.open(folder);
        return new RunLogWriter(folder, lock(folder));
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> held;
        try {
            held = Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException ours) {
            held = Optional.empty();
        }
        if (held.isEmpty()) {
            file.close();
            throw new IOException(folder + " is locked: a run is at work on it");
        }
        return file;
    }

    public synchronized void append(SessionRecord session) throws IOException {
        sessions.append(session);
        forceIfDue();
    }

    /** Stores a text unless it is stored already, and returns its hash. */
    public String store(String text) throws IOException {
        TextRecord entry = TextRecord.of(text);
        synchronized (this) {
            if (!knownTexts.contains(entry.sha256())) {
                texts.append(entry);
                knownTexts.add(entry.sha256());
            }
        }
        return entry.sha256();
    }

    /**
     * Stores a prompt unless it is stored already, and returns its hash.
     *
     * @param earlier the prompt that was stored before for the same instance
     */
    public String store(Prompt prompt, Optional<Prompt> earlier) throws IOException {
        PromptRecord entry =
                earlier.map(before -> PromptRecord.of(prompt, before)).orElseGet(() -> PromptRecord.of(prompt));
        synchronized (this) {
            if (!knownPrompts.contains(entry.sha256())) {
                prompts.append(entry);
                knownPrompts.add(entry.sha256());
            }
        }
        return entry.sha256();
    }

    public synchronized void append(CallRecord call) throws IOException {
        calls.append(call);
        forceIfDue();
    }

    public synchronized void append(InstanceRecord instance) throws IOException {
        instances.append(instance);
        forceIfDue();
    }

    private void forceIfDue() throws IOException {
        if (System.nanoTime() - lastForced > LONGEST_UNFORCED.toNanos()) {
            force();
        }
    }

    private void force() throws IOException {
        // What is named by others first, so that no record on the disk names what is not there.
        sessions.force();
        texts.force();
        prompts.force();
        calls.force();
        instances.force();
        lastForced = System.nanoTime();
    }

    /**
     * Puts the lines of each file into the order of the run, so that the folder does not tell which answer came first, and
     * closes. Called when a session ends as it should.
     *
     * @param places of instances in the run, by the ids of their keys
     */
    public synchronized void closeInOrder(ToIntFunction<String> places) throws IOException {
        try {
            closeFiles();
            LineOrder.sort(folder.resolve(RunLog.TEXTS), LineKeys.OfContent.class, LineKeys.OfContent::sha256);
            LineOrder.sort(folder.resolve(RunLog.PROMPTS), LineKeys.OfContent.class, LineKeys.OfContent::sha256);
            LineOrder.sort(
                    folder.resolve(RunLog.CALLS), LineKeys.OfCall.class, call -> places.applyAsInt(call.instance()));
            LineOrder.sort(
                    folder.resolve(RunLog.INSTANCES),
                    LineKeys.OfInstance.class,
                    instance -> places.applyAsInt(instance.key().id()));
        } finally {
            lockFile.close();
        }
    }

    /** Closes without more ado. */
    @Override
    public synchronized void close() throws IOException {
        try {
            closeFiles();
        } finally {
            lockFile.close();
        }
    }

    private void closeFiles() throws IOException {
        for (LineFile file : List.of(sessions, texts, prompts, calls, instances)) {
            file.close();
        }
    }
}
