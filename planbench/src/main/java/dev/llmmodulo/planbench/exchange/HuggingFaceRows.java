package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes prompts as JSON Lines of the columns that the data set {@code tasksource/planbench} has; the hub's tools
 * turn its Parquet files into such lines and back.
 */
public final class HuggingFaceRows {

    private static final String TASK = "task";
    private static final String PROMPT_TYPE = "prompt_type";
    private static final String DOMAIN = "domain";

    /** The columns of every row. */
    private static final Set<String> COLUMNS = Set.of(
            TASK,
            PROMPT_TYPE,
            DOMAIN,
            PlanBenchRow.INSTANCE,
            PlanBenchRow.EXAMPLES,
            PlanBenchRow.QUERY,
            PlanBenchRow.GROUND_TRUTH);

    private HuggingFaceRows() {}

    /**
     * Blank lines are passed over; columns that are not known here are kept.
     *
     * @throws ExchangeException a line is no row
     */
    public static List<HuggingFaceRow> read(Source source) {
        List<HuggingFaceRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(Json.read(Source.of(source.name(), line)), source.name() + ", line " + number));
            }
        }
        return rows;
    }

    private static HuggingFaceRow row(JsonNode json, String where) {
        List<Long> examples = new ArrayList<>();
        json.path(PlanBenchRow.EXAMPLES).forEach(id -> examples.add(id.asLong()));
        JsonNode id = json.path(PlanBenchRow.INSTANCE);
        if (!id.isIntegralNumber()) {
            throw new ExchangeException(
                    where + ": a row has an \"" + PlanBenchRow.INSTANCE + "\", a number; here it is " + Json.shown(id));
        }
        return new HuggingFaceRow(
                text(json, TASK, where),
                text(json, PROMPT_TYPE, where),
                text(json, DOMAIN, where),
                id.asLong(),
                examples,
                text(json, PlanBenchRow.QUERY, where),
                Optional.ofNullable(json.get(PlanBenchRow.GROUND_TRUTH)).orElse(NullNode.instance),
                further(json.properties(), COLUMNS));
    }

    /** All but some, in their order. A table's rows have a column too where they have nothing in it: null. */
    private static Map<String, JsonNode> further(Collection<Map.Entry<String, JsonNode>> all, Set<String> others) {
        Map<String, JsonNode> further = new LinkedHashMap<>();
        all.stream()
                .filter(column ->
                        !others.contains(column.getKey()) && !column.getValue().isNull())
                .forEach(column -> further.put(column.getKey(), column.getValue()));
        return further;
    }

    private static String text(JsonNode json, String column, String where) {
        JsonNode value = json.path(column);
        if (!value.isTextual()) {
            throw new ExchangeException(
                    where + ": a row has a text \"" + column + "\"; here it is " + Json.shown(value));
        }
        return value.asText();
    }

    /** A row a line. */
    public static String text(List<HuggingFaceRow> rows) {
        StringBuilder text = new StringBuilder();
        for (HuggingFaceRow row : rows) {
            try {
                text.append(PythonPrinter.MAPPER.writeValueAsString(json(row))).append('\n');
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return text.toString();
    }

    private static ObjectNode json(HuggingFaceRow row) {
        ObjectNode json = PythonPrinter.MAPPER
                .createObjectNode()
                .put(TASK, row.task())
                .put(PROMPT_TYPE, row.promptType())
                .put(DOMAIN, row.domain())
                .put(PlanBenchRow.INSTANCE, row.instance());
        row.examples().forEach(json.putArray(PlanBenchRow.EXAMPLES)::add);
        json.put(PlanBenchRow.QUERY, row.query()).set(PlanBenchRow.GROUND_TRUTH, row.groundTruth());
        row.further().forEach(json::set);
        return json;
    }

    /**
     * The rows of a file of prompts.
     *
     * @throws ExchangeException an instance has no number or no prompt
     */
    public static List<HuggingFaceRow> of(PlanBenchFile file) {
        return file.rows().stream()
                .map(row -> new HuggingFaceRow(
                        file.taskName(),
                        file.promptType().orElse(""),
                        file.domain(),
                        number(row.instance()),
                        row.examples().stream().map(HuggingFaceRows::number).toList(),
                        row.query()
                                .orElseThrow(() -> new ExchangeException(
                                        "instance " + row.instance() + " has no prompt: no field \"query\"")),
                        row.groundTruth().orElse(NullNode.instance),
                        further(row.fields().entrySet(), PlanBenchRow.OF_PROMPT)))
                .toList();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw new ExchangeException("the hub's rows number their instances, and \"" + id + "\" is no number");
        }
    }

    private static PlanBenchRow row(HuggingFaceRow row) {
        PlanBenchRow prompt = PlanBenchRow.prompt(
                String.valueOf(row.instance()),
                row.examples().stream().map(String::valueOf).toList(),
                row.query(),
                row.groundTruth());
        for (Map.Entry<String, JsonNode> column : row.further().entrySet()) {
            prompt = prompt.with(column.getKey(), column.getValue());
        }
        return prompt;
    }

    /** The files of prompts that rows come from: one for each task, domain and type of prompt, in the order of the rows. */
    public static List<PlanBenchFile> files(List<HuggingFaceRow> rows) {
        Map<List<String>, List<PlanBenchRow>> groups = new LinkedHashMap<>();
        for (HuggingFaceRow row : rows) {
            groups.computeIfAbsent(List.of(row.task(), row.promptType(), row.domain()), header -> new ArrayList<>())
                    .add(row(row));
        }
        return groups.entrySet().stream()
                .map(group -> PlanBenchFile.prompts(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getKey().get(2),
                        group.getValue()))
                .toList();
    }
}
