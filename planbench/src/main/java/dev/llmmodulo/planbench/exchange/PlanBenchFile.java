package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.llmmodulo.planbench.PlanBenchTask;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of PlanBench: prompts, or with answers responses, or with verdicts results, of one task and domain.
 *
 * @param before the fields before the instances, in their order
 * @param after the fields behind them
 */
public record PlanBenchFile(Map<String, JsonNode> before, List<PlanBenchRow> rows, Map<String, JsonNode> after) {

    static final String ROWS = "instances";

    private static final String TASK = "task";
    private static final String PROMPT_TYPE = "prompt_type";
    private static final String DOMAIN = "domain";
    private static final String ENGINE = "engine";

    public PlanBenchFile {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        rows = List.copyOf(rows);
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /**
     * Prompts.
     *
     * @param task as PlanBench calls its files, such as {@code task_1_plan_generation}
     * @param promptType {@code oneshot} or {@code zeroshot}
     * @param domain such as {@code blocksworld_3}
     */
    public static PlanBenchFile prompts(String task, String promptType, String domain, List<PlanBenchRow> rows) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Map<String, JsonNode> header = new LinkedHashMap<>();
        header.put(TASK, nodes.textNode(task));
        header.put(PROMPT_TYPE, nodes.textNode(promptType));
        header.put(DOMAIN, nodes.textNode(domain));
        return new PlanBenchFile(header, rows, Map.of());
    }

    /** The same rows or others, of an engine: responses or results. */
    public PlanBenchFile of(String engine, List<PlanBenchRow> otherRows) {
        Map<String, JsonNode> behind = new LinkedHashMap<>(after);
        behind.put(ENGINE, JsonNodeFactory.instance.textNode(engine));
        return new PlanBenchFile(before, otherRows, behind);
    }

    /** As PlanBench calls its files, such as {@code task_1_plan_generation_zero_shot_pddl}. */
    public String taskName() {
        return text(TASK).orElse("");
    }

    /** The task, whatever the form of its prompts; empty for one that this program does not know. */
    public Optional<PlanBenchTask> task() {
        return Stream.of(PlanBenchTask.values())
                .filter(task -> taskName().startsWith(task.fileName()))
                .reduce((shorter, longer) ->
                        longer.fileName().length() > shorter.fileName().length() ? longer : shorter);
    }

    public Optional<String> promptType() {
        return text(PROMPT_TYPE);
    }

    public String domain() {
        return text(DOMAIN).orElse("");
    }

    /** Who answered; empty in files of prompts. */
    public Optional<String> engine() {
        return text(ENGINE);
    }

    private Optional<String> text(String field) {
        return Stream.of(before, after)
                .flatMap(fields -> Optional.ofNullable(fields.get(field)).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }
}
