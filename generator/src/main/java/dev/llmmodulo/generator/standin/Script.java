package dev.llmmodulo.generator.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers that were written down beforehand. */
public record Script(List<Line> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Script {
        lines = List.copyOf(lines);
    }

    /**
     * One answer and when it is given.
     *
     * @param instance empty for all instances
     * @param round from 1
     * @param sample from 0; empty for all samples
     */
    public record Line(Optional<String> instance, int round, OptionalInt sample, String text) {

        private boolean isFor(String anInstance, int aRound, int aSample) {
            return round == aRound
                    && instance.map(anInstance::equals).orElse(true)
                    && (sample.isEmpty() || sample.getAsInt() == aSample);
        }
    }

    /** One answer a round, for every instance and sample. */
    public static Script ofRounds(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new Line(Optional.empty(), lines.size() + 1, OptionalInt.empty(), text));
        }
        return new Script(lines);
    }

    /**
     * Reads JSON Lines in UTF-8, an object a line: {@code {"round": 1, "text": "(pick-up a)\n(stack a b)"}}. The members
     * {@code instance} and {@code sample} are optional; without them a line is for all. Blank lines are passed over.
     *
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException the file is missing or is no text
     * @throws IllegalArgumentException a line is not of this form; the message names it
     */
    public static Script read(Path file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : Source.read(file).text().lines().toList()) {
            number++;
            if (!text.isBlank()) {
                lines.add(line(text, "line " + number + " of " + file.getFileName()));
            }
        }
        return new Script(lines);
    }

    /** The first line that fits. */
    Optional<Line> find(String instance, int round, int sample) {
        return lines.stream()
                .filter(line -> line.isFor(instance, round, sample))
                .findFirst();
    }

    private static Line line(String text, String where) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(where + " is no JSON: " + broken.getOriginalMessage(), broken);
        }
        if (!node.path("round").canConvertToInt() || !node.path("text").isTextual()) {
            throw new IllegalArgumentException(where + " lacks a round or a text");
        }
        return new Line(
                node.has("instance") ? Optional.of(node.get("instance").asText()) : Optional.empty(),
                node.get("round").intValue(),
                node.has("sample") ? OptionalInt.of(node.get("sample").intValue()) : OptionalInt.empty(),
                node.get("text").textValue());
    }
}
