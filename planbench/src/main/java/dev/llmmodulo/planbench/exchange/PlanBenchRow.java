package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One instance in a file of PlanBench: a prompt, perhaps an answer to it, perhaps what PlanBench made of the answer.
 *
 * @param fields all of them as they stand there, in their order
 */
public record PlanBenchRow(Map<String, JsonNode> fields) {

    static final String INSTANCE = "instance_id";
    static final String EXAMPLES = "example_instance_ids";
    static final String QUERY = "query";
    static final String GROUND_TRUTH = "ground_truth_plan";
    static final String NEW_INSTANCE = "new_instance";
    static final String RESPONSE = "llm_raw_response";
    static final String EXTRACTION = "extracted_llm_plan";
    static final String CORRECT = "llm_correct";

    /** What {@link #EXAMPLES} was called when it was one number. */
    private static final String EXAMPLE = "example_instance_id";

    /** The fields that {@link #prompt} has; the examples under both names. */
    static final Set<String> OF_PROMPT = Set.of(INSTANCE, EXAMPLES, EXAMPLE, QUERY, GROUND_TRUTH);

    /** What the verdict was called before, and in plan verification. */
    private static final List<String> VERDICTS = List.of(CORRECT, "correct", "llm_correct_binary");

    /** Fits a number in JSON, and loses nothing by it. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    public PlanBenchRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A row without an answer. */
    public static PlanBenchRow prompt(String instance, List<String> examples, String query, JsonNode groundTruth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ArrayNode ids = nodes.arrayNode();
        examples.forEach(id -> ids.add(id(id)));
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put(INSTANCE, id(instance));
        fields.put(EXAMPLES, ids);
        fields.put(QUERY, nodes.textNode(query));
        fields.put(GROUND_TRUTH, groundTruth);
        return new PlanBenchRow(fields);
    }

    private static JsonNode id(String id) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return NUMBER.matcher(id).matches() ? nodes.numberNode(Integer.parseInt(id)) : nodes.textNode(id);
    }

    /** The row with the field set, behind the others if it is new. */
    public PlanBenchRow with(String field, JsonNode value) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new PlanBenchRow(changed);
    }

    public PlanBenchRow withResponse(String answer) {
        return with(RESPONSE, JsonNodeFactory.instance.textNode(answer));
    }

    /** @param extraction what was read from the answer: a plan as text, or a list of facts */
    public PlanBenchRow withResult(JsonNode extraction, boolean correct) {
        return with(EXTRACTION, extraction).with(CORRECT, JsonNodeFactory.instance.booleanNode(correct));
    }

    /**
     * In plan verification, where three scores stand for one.
     *
     * @param verdict whether the answer says rightly that the plan is valid, or that it is not
     * @param fault whether it also says rightly if a step fails or the goal is not reached
     * @param reason whether it also says rightly why
     */
    public PlanBenchRow withAssessment(boolean verdict, boolean fault, boolean reason) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return with("llm_correct_binary", nodes.booleanNode(verdict))
                .with("llm_correct_w_type", nodes.booleanNode(fault))
                .with("llm_correct_w_expl", nodes.booleanNode(reason));
    }

    /** PlanBench numbers its instances. */
    public String instance() {
        return fields.get(INSTANCE).asText();
    }

    public List<String> examples() {
        List<String> ids = new ArrayList<>();
        present(EXAMPLES).ifPresent(list -> list.forEach(id -> ids.add(id.asText())));
        present(EXAMPLE).ifPresent(id -> ids.add(id.asText()));
        return ids;
    }

    /** The prompt; empty in files of dialogues. */
    public Optional<String> query() {
        return present(QUERY).map(JsonNode::asText);
    }

    /** In one of many forms: text, a list, an object. */
    public Optional<JsonNode> groundTruth() {
        return present(GROUND_TRUTH);
    }

    /** The problem that is graded instead of the instance's own, in PlanBench's own form. */
    public Optional<JsonNode> newInstance() {
        return present(NEW_INSTANCE);
    }

    /** What the model said; empty if it was not asked. */
    public Optional<String> response() {
        return present(RESPONSE).map(JsonNode::asText);
    }

    /** What PlanBench read from the answer: a plan as text or as a list of steps, a list of facts, an object. */
    public Optional<JsonNode> extraction() {
        return present(EXTRACTION);
    }

    /** Whether PlanBench took the answer for right; in plan verification, as far as it says valid or invalid. */
    public Optional<Boolean> correct() {
        return Stream.of(VERDICTS)
                .flatMap(List::stream)
                .flatMap(field -> present(field).stream())
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean)
                .findFirst();
    }

    private Optional<JsonNode> present(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isNull());
    }
}
