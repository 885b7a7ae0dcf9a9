package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.planbench.RunSpec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the folder of a run, finished or not. Each file but the first is JSON Lines to which is only ever appended; a
 * last line that was cut off does not count. When the run ends, the lines of each file are put into the order of the
 * spec, so that a folder does not depend on which answer came first.
 *
 * <ul>
 *   <li>{@code run.json}: {@link RunManifest}
 *   <li>{@code sessions.jsonl}: {@link SessionRecord}, one for each start
 *   <li>{@code texts.jsonl}, {@code prompts.jsonl}: {@link TextRecord}, {@link PromptRecord}
 *   <li>{@code calls.jsonl}: {@link CallRecord}
 *   <li>{@code instances.jsonl}: {@link InstanceRecord}; of several for one key the last one counts
 * </ul>
 */
public final class RunLog {

    static final String MANIFEST = "run.json";
    static final String SESSIONS = "sessions.jsonl";
    static final String TEXTS = "texts.jsonl";
    static final String PROMPTS = "prompts.jsonl";
    static final String CALLS = "calls.jsonl";
    static final String INSTANCES = "instances.jsonl";

    private final Path folder;
    private final RunManifest manifest;

    private RunLog(Path folder, RunManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** @throws IOException there is no run in the folder, or one of another format */
    public static RunLog open(Path folder) throws IOException {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new IOException(folder + " is no folder of a run: it has no " + MANIFEST);
        }
        try {
            String format = TranscriptLog.mapper()
                    .readTree(file.toFile())
                    .path("format")
                    .asText();
            if (!format.equals(RunManifest.FORMAT)) {
                throw new IOException(
                        file + " is of format \"" + format + "\", and this program reads " + RunManifest.FORMAT);
            }
            return new RunLog(folder, TranscriptLog.mapper().readValue(file.toFile(), RunManifest.class));
        } catch (JsonProcessingException broken) {
            throw new IOException(file + " is damaged: " + broken.getOriginalMessage(), broken);
        }
    }

    /** All that the folder of a run may hold of it, whether it is there or not. */
    public static List<Path> files(Path folder) {
        return Stream.of(MANIFEST, SESSIONS, TEXTS, PROMPTS, CALLS, INSTANCES, RunLogWriter.LOCK)
                .map(folder::resolve)
                .toList();
    }

    public Path folder() {
        return folder;
    }

    public RunSpec spec() {
        return manifest.spec();
    }

    /** What the run's strategies read from files; none of a run that was begun before this was kept. */
    public List<StrategyFile> strategyFiles() {
        return manifest.strategyFiles();
    }

    /**
     * What the run was to try, made or not, in the order of its spec; none of imported answers, and of a run that was begun before this
     * was kept.
     */
    public List<PlannedTries> planned() {
        return PlannedTries.of(manifest);
    }

    public List<SessionRecord> sessions() throws IOException {
        List<SessionRecord> sessions = new ArrayList<>();
        JsonLines.read(folder.resolve(SESSIONS), SessionRecord.class, (session, at) -> sessions.add(session));
        return List.copyOf(sessions);
    }

    /** The last record of each key, one at a time, in the order in which they stand. */
    public void instances(Consumer<InstanceRecord> sink) throws IOException {
        try (EndedInstances ended = ended()) {
            ended.each(sink);
        }
    }

    /** The same as it is now, to be read beside the other files of a run that may be at work. */
    public EndedInstances ended() throws IOException {
        return new EndedInstances(folder.resolve(INSTANCES));
    }

    /** Whether a process works on the run now, as far as its lock can be looked at. */
    public boolean isAtWork() {
        Path lock = folder.resolve(RunLogWriter.LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.READ)) {
            // Shared, since it is opened for reading only; the channel's end gives it back.
            return Optional.ofNullable(file.tryLock(0, Long.MAX_VALUE, true)).isEmpty();
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Every record of a call, one at a time, in the order in which they stand. */
    public void calls(Consumer<CallRecord> sink) throws IOException {
        JsonLines.read(folder.resolve(CALLS), CallRecord.class, (entry, at) -> sink.accept(entry));
    }

    /** The texts and prompts that the records name. */
    public RunTexts texts() throws IOException {
        return new RunTexts(folder);
    }
}
