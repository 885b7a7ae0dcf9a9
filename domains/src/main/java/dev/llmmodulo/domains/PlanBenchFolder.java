package dev.llmmodulo.domains;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a domain's PlanBench configurations, which {@code planbench.yaml} lists: {@code intro.txt},
 * {@code question.txt}, {@code intro-cost.txt} and {@code intro-state-tracking.txt}. A text of one configuration alone has
 * the configuration's name before the ending, a corrected text the word {@code corrected}.
 */
final class PlanBenchFolder {

    static final String INDEX = "planbench.yaml";

    private static final String ENDING = ".txt";
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,200}");
    private static final String CORRECTED = "corrected";

    private final Path folder;

    PlanBenchFolder(Path folder) {
        this.folder = folder;
    }

    List<PlanBenchVariant> variants() throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            return List.of();
        }
        Index read = Optional.ofNullable(
                        new YAMLMapper().readValue(Source.read(index).text(), Index.class))
                .orElse(Index.EMPTY);
        List<PlanBenchVariant> variants = new ArrayList<>();
        for (String name : read.names()) {
            PlanBenchWords words = words(List.of(name), read.minutesByAction());
            PlanBenchWords corrected = words(List.of(CORRECTED, name), read.minutesByAction());
            variants.add(new PlanBenchVariant(name, words, corrected));
        }
        return variants;
    }

    private PlanBenchWords words(List<String> marks, Map<String, Integer> minutes) throws IOException {
        return new PlanBenchWords(
                needed("intro", marks),
                needed("question", marks),
                text("intro-cost", marks),
                text("intro-state-tracking", marks),
                minutes);
    }

    private String needed(String name, List<String> marks) throws IOException {
        return text(name, marks).orElseThrow(() -> new IllegalArgumentException("there is no " + name + ENDING));
    }

    /** The text with the first of the marks for which there is one; otherwise that without a mark. */
    private Optional<String> text(String name, List<String> marks) throws IOException {
        for (String mark : marks) {
            Path marked = folder.resolve(name + "." + mark + ENDING);
            if (Files.exists(marked)) {
                return Optional.of(Source.read(marked).text());
            }
        }
        Path plain = folder.resolve(name + ENDING);
        return Files.exists(plain) ? Optional.of(Source.read(plain).text()) : Optional.empty();
    }

    private record Index(
            @Nullable List<String> variants, @Nullable Map<String, Integer> minutes) {

        static final Index EMPTY = new Index(null, null);

        List<String> names() {
            if (variants == null
                    || !variants.stream()
                            .allMatch(name -> name != null && NAME.matcher(name).matches())) {
                throw new IllegalArgumentException(
                        "planbench.yaml lists no \"variants\" by names of letters, digits, _, - and .");
            }
            return variants;
        }

        Map<String, Integer> minutesByAction() {
            if (minutes != null && minutes.containsValue(null)) {
                throw new IllegalArgumentException("planbench.yaml has no number for an action of its \"minutes\"");
            }
            return minutes == null ? Map.of() : minutes;
        }
    }
}
