package dev.llmmodulo.planbench.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A prompt that PlanBench wrote, and what was recorded beside it. */
record RecordedPrompt(int row, JsonNode json) {

    String title() {
        return "row " + row + ": " + code() + " " + variant() + " " + id();
    }

    String variant() {
        return json.path("variant").asText();
    }

    String id() {
        return json.path("instance_id").asText();
    }

    String prompt() {
        return json.path("prompt").asText();
    }

    PlanBenchTask task() {
        return Stream.of(code(), code().split("_")[0])
                .flatMap(code -> PlanBenchTask.ofCode(code).stream())
                .findFirst()
                .orElseThrow();
    }

    PromptForm form() {
        return PromptForm.ofCode(code().substring(task().code().length())).orElseThrow();
    }

    String code() {
        return json.path("task").asText();
    }

    /** Whether the instances behind it are gone. */
    boolean isExempt() {
        return task() == PlanBenchTask.PLAN_GENERALIZATION
                && !json.path("instance_matches_prompt").asBoolean();
    }

    Optional<String> instancePddl() {
        return Optional.of(json.path("instance_pddl"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    Optional<String> exampleId() {
        return json.path("example_instance_ids").isEmpty()
                ? Optional.empty()
                : Optional.of(json.path("example_instance_ids").get(0).asText());
    }

    Optional<String> examplePddl() {
        return exampleId()
                .map(id -> json.path("example_pddl").path(id))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** What follows each {@code [STATEMENT]}, in order; the last one is what is asked. */
    List<String> statements() {
        return Arrays.stream(prompt().split("\\[STATEMENT\\]\n")).skip(1).toList();
    }

    String asked() {
        List<String> statements = statements();
        return statements.get(statements.size() - 1);
    }

    static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end, from);
        return to < 0 ? text.substring(from) : text.substring(from, to);
    }
}
