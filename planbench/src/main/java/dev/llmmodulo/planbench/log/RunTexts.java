package dev.llmmodulo.planbench.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.log.TranscriptLog;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The texts and prompts of a run by their hashes. Only where they stand is kept in memory. */
public final class RunTexts {

    private final Path folder;
    private final Map<String, Long> texts = new HashMap<>();
    private final Map<String, Long> prompts = new HashMap<>();

    RunTexts(Path folder) throws IOException {
        this.folder = folder;
        JsonLines.read(
                folder.resolve(RunLog.TEXTS), LineKeys.OfContent.class, (entry, at) -> texts.put(entry.sha256(), at));
        JsonLines.read(
                folder.resolve(RunLog.PROMPTS),
                LineKeys.OfContent.class,
                (entry, at) -> prompts.put(entry.sha256(), at));
    }

    /** The text of a domain, a problem or a certificate. */
    public Optional<String> text(String sha256) throws IOException {
        Long at = texts.get(sha256);
        return at == null
                ? Optional.empty()
                : Optional.of(read(RunLog.TEXTS, at, TextRecord.class, TextRecord::sha256, sha256))
                        .map(TextRecord::text);
    }

    /**
     * All messages of a prompt, those that it shares with earlier ones included; empty if one of them is missing.
     *
     * @throws IOException the prompts cannot be read, or one continues itself
     */
    public Optional<List<Message>> prompt(String sha256) throws IOException {
        List<Message> messages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(sha256);
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                throw new IOException(
                        folder.resolve(RunLog.PROMPTS) + ": the prompt " + next.get() + " continues itself");
            }
            Long at = prompts.get(next.get());
            if (at == null) {
                return Optional.empty();
            }
            PromptRecord found = read(RunLog.PROMPTS, at, PromptRecord.class, PromptRecord::sha256, next.get());
            messages.addAll(0, found.messages());
            next = found.continues();
        }
        return Optional.of(List.copyOf(messages));
    }

    /** @throws IOException it has gone, or does not stand where it stood, since the run has ended and put its lines in order */
    private <T> T read(String name, long offset, Class<T> type, Function<T, String> hash, String wanted)
            throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new IOException(file + " has gone");
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(offset);
            // Whole lines only are indexed, so that there is an end.
            T found = TranscriptLog.mapper().readValue(new FileInputStream(in.getFD()), type);
            if (hash.apply(found).equals(wanted)) {
                return found;
            }
        } catch (JsonProcessingException amidALine) {
            throw moved(file, amidALine);
        }
        throw moved(file, new IOException("another record stands there"));
    }

    private static IOException moved(Path file, IOException cause) {
        return new IOException(
                file + " has changed while it was read, as it does when a run ends; read the run again", cause);
    }
}
