package dev.llmmodulo.generator.choice;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What arms have done, apart for each domain and model, and if it is to last, kept in a JSON file. The file is written anew with
 * every solve, beside the old one, and then takes its place, so that it is whole whenever the process ends. Others may add to
 * the same file meanwhile, in this process or another: what each adds is added to what stands there then. Thread-safe.
 */
public final class ArmRecords {

    /** Name and version of the file's format. */
    static final String FORMAT = "llm-modulo-arms/1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private static final String UNREADABLE = "what was learned cannot be read";
    private static final String HINT = "restore the file from a copy, or move it away to learn afresh";

    private final Optional<Path> file;
    private final Map<Key, Experience> experiences;

    private ArmRecords(Optional<Path> file, Map<Key, Experience> experiences) {
        this.file = file;
        this.experiences = experiences;
    }

    private record Key(String domain, String model, String arm) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::domain).thenComparing(Key::model).thenComparing(Key::arm);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Entry(String domain, String model, String arm, Experience experience) {}

    private record Contents(String format, List<Entry> arms) {
        Contents {
            if (!format.equals(FORMAT)) {
                throw new IllegalArgumentException("the format is not " + FORMAT + " but " + format);
            }
        }
    }

    /**
     * What stands in a file; nothing if there is no file yet.
     *
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException the file is damaged; the message says where and why
     * @throws IllegalArgumentException there is no folder for the file to be written to
     */
    public static ArmRecords open(Path file) {
        if (!Files.isDirectory(folder(file))) {
            throw new IllegalArgumentException("there is no folder " + folder(file) + " to keep what is learned in");
        }
        return new ArmRecords(Optional.of(file), experiencesIn(file));
    }

    private static Map<Key, Experience> experiencesIn(Path file) {
        Map<Key, Experience> experiences = new TreeMap<>();
        if (Files.exists(file)) {
            Source source = Source.read(file);
            for (Entry entry : read(source).arms()) {
                experiences.merge(
                        new Key(entry.domain(), entry.model(), entry.arm()), entry.experience(), Experience::plus);
            }
        }
        return experiences;
    }

    /** Nothing yet, and kept in no file. */
    public static ArmRecords unkept() {
        return new ArmRecords(Optional.empty(), new TreeMap<>());
    }

    /** What is known now, to be added to apart, and kept in no file. */
    public synchronized ArmRecords copy() {
        return new ArmRecords(Optional.empty(), new TreeMap<>(experiences));
    }

    private static Contents read(Source source) {
        try {
            return Optional.ofNullable(JSON.readValue(source.text(), Contents.class))
                    .orElseThrow(() -> Damage.of(source, UNREADABLE + ": it holds nothing", HINT));
        } catch (JsonProcessingException damaged) {
            throw Damage.of(source, damaged, UNREADABLE, HINT);
        }
    }

    synchronized Experience of(String domain, String model, String arm) {
        return experiences.getOrDefault(new Key(domain, model, arm), Experience.NONE);
    }

    /**
     * Adds what a solve came to that began with a choice.
     *
     * @param chosen the decision of {@link LearnedChoice}
     * @param outcome its {@link dev.llmmodulo.generator.Outcome#id}
     * @param calls all of the solve
     */
    public void learn(String domain, String model, Decision chosen, String outcome, List<PhysicalCall> calls) {
        add(domain, model, LearnedChoice.arm(chosen), Experience.of(outcome, calls));
    }

    /** Adds to what an arm has done, and if there is a file, to what stands there now; that is known here then too. */
    synchronized void add(String domain, String model, String arm, Experience experience) {
        Key key = new Key(domain, model, arm);
        if (file.isEmpty()) {
            experiences.merge(key, experience, Experience::plus);
            return;
        }
        try (WriterLock alone = WriterLock.of(file.get())) {
            Map<Key, Experience> now = experiencesIn(file.get());
            now.merge(key, experience, Experience::plus);
            write(file.get(), now);
            experiences.clear();
            experiences.putAll(now);
        } catch (IOException failure) {
            throw new UncheckedIOException("what was learned cannot be written to " + file.get(), failure);
        }
    }

    private static void write(Path to, Map<Key, Experience> experiences) throws IOException {
        List<Entry> entries = new ArrayList<>();
        experiences.forEach((key, of) -> entries.add(new Entry(key.domain(), key.model(), key.arm(), of)));
        write(to, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Contents(FORMAT, entries)) + "\n");
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static void write(Path file, String text) throws IOException {
        Path written = Files.createTempFile(folder(file), String.valueOf(file.getFileName()), ".new");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
