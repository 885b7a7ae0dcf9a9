package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes prompts as JSON Lines of the columns that the data set {@code tasksource/planbench} has; the hub's tools
 * turn its Parquet files into such lines and back.
 */
public final class HuggingFaceRows {

    private HuggingFaceRows() {}

    /**
     * Blank lines are passed over, and so are columns that are not known here.
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
                text(json, "task", where),
                text(json, "prompt_type", where),
                text(json, "domain", where),
                id.asLong(),
                examples,
                text(json, PlanBenchRow.QUERY, where),
                Optional.ofNullable(json.get(PlanBenchRow.GROUND_TRUTH)).orElse(NullNode.instance));
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
                text.append(PythonPrinter.MAPPER.writeValueAsString(row)).append('\n');
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return text.toString();
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
                        row.groundTruth().orElse(NullNode.instance)))
                .toList();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw new ExchangeException("the hub's rows number their instances, and \"" + id + "\" is no number");
        }
    }

    /** The files of prompts that rows come from: one for each task, domain and type of prompt, in the order of the rows. */
    public static List<PlanBenchFile> files(List<HuggingFaceRow> rows) {
        Map<List<String>, List<PlanBenchRow>> groups = new LinkedHashMap<>();
        for (HuggingFaceRow row : rows) {
            groups.computeIfAbsent(List.of(row.task(), row.promptType(), row.domain()), header -> new ArrayList<>())
                    .add(PlanBenchRow.prompt(
                            String.valueOf(row.instance()),
                            row.examples().stream().map(String::valueOf).toList(),
                            row.query(),
                            row.groundTruth()));
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
