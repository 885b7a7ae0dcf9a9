package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.planbench.extraction.Assessment.UnmetPrecondition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** Fields of recorded objects, which may be missing or null. */
final class JsonFields {

    private JsonFields() {}

    static Optional<JsonNode> present(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    static Optional<String> text(JsonNode json, String field) {
        return present(json, field).map(JsonNode::asText);
    }

    static OptionalInt integer(JsonNode json, String field) {
        return present(json, field).map(value -> OptionalInt.of(value.asInt())).orElseGet(OptionalInt::empty);
    }

    /** Of a text, which PlanBench has for a list without items, nothing. */
    static List<String> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static String lines(JsonNode items) {
        return String.join("\n", list(items));
    }

    /** An assessment as PlanBench records it. */
    static Assessment assessment(JsonNode json) {
        return new Assessment(
                present(json, "valid").map(JsonNode::asBoolean),
                present(json, "unmet_precondition")
                        .map(unmet -> new UnmetPrecondition(
                                text(unmet, "action"),
                                present(unmet, "predicate").map(JsonFields::list))),
                present(json, "unmet_goal").map(JsonFields::list));
    }
}
