package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.planbench.regrade.CorpusRow.Given;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads recorded answers from JSON Lines, a row a line. */
final class CorpusRows {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STATE_TASK = "t7";

    /** Where plans have words for objects without its being marked. */
    private static final String FEEDBACK_TASK = "bp_nl";

    private CorpusRows() {}

    /** @throws UnreadableRecordsException the file cannot be read, or a line is not a row */
    static List<CorpusRow> read(Path file) throws UnreadableRecordsException {
        List<CorpusRow> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    rows.add(row(file, rows.size() + 1, line));
                }
            }
        } catch (IOException failure) {
            throw UnreadableRecordsException.unreadable(file, failure);
        }
        return rows;
    }

    private static CorpusRow row(Path file, int number, String line) throws UnreadableRecordsException {
        try {
            JsonNode json = MAPPER.readTree(line);
            for (String field : List.of("engine", "variant", "task", "raw_response", "instance_file")) {
                if (!json.path(field).isTextual()) {
                    throw UnreadableRecordsException.at(
                            file,
                            number,
                            1,
                            "the row has no text \"" + field + "\"",
                            "each line is one answer of the corpus");
                }
            }
            return new CorpusRow(answer(number, json), given(json));
        } catch (JsonProcessingException malformed) {
            throw UnreadableRecordsException.malformed(file, number, malformed);
        }
    }

    private static RecordedAnswer answer(int row, JsonNode json) {
        return new RecordedAnswer(
                row,
                json.path("engine").asText(),
                json.path("variant").asText(),
                json.path("task").asText(),
                json.path("instance_id").asText(),
                JsonFields.integer(json, "round"),
                json.path("raw_response").asText(),
                JsonFields.text(json, "extraction"),
                extracted(json),
                JsonFields.present(json, "planbench_verdict").map(JsonNode::asBoolean),
                JsonFields.present(json, "expected_verdict").map(JsonNode::asBoolean),
                JsonFields.text(json, "issue"),
                json.path("verdict_detail"),
                List.of(),
                Optional.empty());
    }

    private static Given given(JsonNode json) {
        return new Given(
                json.path("instance_file").asText(),
                JsonFields.text(json, "problem_pddl"),
                JsonFields.text(json, "problem_pddl_as_asked"),
                JsonFields.text(json, "prompt_tail"),
                JsonFields.present(json, "ground_truth")
                        .map(truth -> truth.isArray() ? JsonFields.lines(truth) : truth.asText()),
                JsonFields.integer(json, "optimal_length"));
    }

    private static RecordedAnswer.Extracted extracted(JsonNode json) {
        Optional<JsonNode> extracted = JsonFields.present(json, "extracted_plan");
        boolean state = json.path("task").asText().equals(STATE_TASK);
        boolean inWords = json.path("names").asText().equals("colours")
                || json.path("task").asText().equals(FEEDBACK_TASK);
        return new RecordedAnswer.Extracted(
                extracted
                        .filter(plan -> !state && (plan.isTextual() || plan.isArray()))
                        .map(plan -> plan.isTextual() ? plan.asText() : JsonFields.lines(plan))
                        .map(plan -> inWords ? BlockColour.toNames(plan) : plan),
                extracted.filter(facts -> state && facts.isArray()).map(JsonFields::list),
                extracted.filter(JsonNode::isObject).map(JsonFields::assessment),
                JsonFields.present(json.path("verdict_detail"), "parsed_ground_truth")
                        .map(JsonFields::assessment));
    }
}
