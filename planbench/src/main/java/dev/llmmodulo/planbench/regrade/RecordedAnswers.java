package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads recorded answers from JSON Lines, a row a line. */
public final class RecordedAnswers {

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
                json.path("instance_file").asText(),
                json.path("raw_response").asText(),
                extractedPlan(json),
                json.path("planbench_verdict").asBoolean(),
                present(json, "expected_verdict").map(JsonNode::asBoolean),
                present(json, "issue").map(JsonNode::asText),
                json.path("verdict_detail"));
    }

    private static Optional<JsonNode> present(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    /** Absent also where the extraction is no plan: an object in verification tasks. */
    private static Optional<String> extractedPlan(JsonNode json) {
        boolean colours = json.path("names").asText().equals("colours");
        return present(json, "extracted_plan")
                .filter(plan -> plan.isTextual() || plan.isArray())
                .map(plan -> plan.isTextual() ? plan.asText() : lines(plan))
                .map(plan -> colours ? BlockColour.toBlocks(plan) : plan);
    }

    private static String lines(JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }
}
