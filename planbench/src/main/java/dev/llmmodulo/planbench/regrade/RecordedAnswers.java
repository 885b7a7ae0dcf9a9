package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.planbench.extraction.Assessment.UnmetPrecondition;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** Reads recorded answers from JSON Lines, a row a line. */
public final class RecordedAnswers {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STATE_TASK = "t7";

    /** Where plans have words for objects without its being marked. */
    private static final String FEEDBACK_TASK = "bp_nl";

    private RecordedAnswers() {}

    /** @throws IOException the file cannot be read, or a line is not a row */
    public static List<RecordedAnswer> read(Path file) throws IOException {
        List<RecordedAnswer> answers = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(answer(answers.size() + 1, MAPPER.readTree(line)));
            }
        }
        return answers;
    }

    private static RecordedAnswer answer(int row, JsonNode json) {
        return new RecordedAnswer(
                row,
                json.path("engine").asText(),
                json.path("variant").asText(),
                json.path("task").asText(),
                json.path("instance_id").asInt(),
                integer(json, "round"),
                given(json),
                json.path("raw_response").asText(),
                text(json, "extraction"),
                extracted(json),
                json.path("planbench_verdict").asBoolean(),
                present(json, "expected_verdict").map(JsonNode::asBoolean),
                text(json, "issue"),
                json.path("verdict_detail"));
    }

    private static RecordedAnswer.Given given(JsonNode json) {
        return new RecordedAnswer.Given(
                json.path("instance_file").asText(),
                text(json, "problem_pddl"),
                text(json, "problem_pddl_as_asked"),
                text(json, "prompt_tail"),
                present(json, "ground_truth").map(truth -> truth.isArray() ? lines(truth) : truth.asText()),
                integer(json, "optimal_length"));
    }

    private static RecordedAnswer.Extracted extracted(JsonNode json) {
        Optional<JsonNode> extracted = present(json, "extracted_plan");
        boolean state = json.path("task").asText().equals(STATE_TASK);
        boolean inWords = json.path("names").asText().equals("colours")
                || json.path("task").asText().equals(FEEDBACK_TASK);
        return new RecordedAnswer.Extracted(
                extracted
                        .filter(plan -> !state && (plan.isTextual() || plan.isArray()))
                        .map(plan -> plan.isTextual() ? plan.asText() : lines(plan))
                        .map(plan -> inWords ? BlockColour.toBlocks(plan).replace("object ", "") : plan),
                extracted.filter(facts -> state && facts.isArray()).map(RecordedAnswers::list),
                extracted.filter(JsonNode::isObject).map(RecordedAnswers::assessment),
                present(json.path("verdict_detail"), "parsed_ground_truth").map(RecordedAnswers::assessment));
    }

    /** An assessment as PlanBench records it. */
    static Assessment assessment(JsonNode json) {
        return new Assessment(
                present(json, "valid").map(JsonNode::asBoolean),
                present(json, "unmet_precondition")
                        .map(unmet -> new UnmetPrecondition(
                                text(unmet, "action"),
                                present(unmet, "predicate").map(RecordedAnswers::list))),
                present(json, "unmet_goal").map(RecordedAnswers::list));
    }

    private static Optional<JsonNode> present(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private static Optional<String> text(JsonNode json, String field) {
        return present(json, field).map(JsonNode::asText);
    }

    private static OptionalInt integer(JsonNode json, String field) {
        return present(json, field).map(value -> OptionalInt.of(value.asInt())).orElseGet(OptionalInt::empty);
    }

    /** Of a text, which PlanBench has for a list without items, nothing. */
    private static List<String> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String lines(JsonNode items) {
        return String.join("\n", list(items));
    }
}
