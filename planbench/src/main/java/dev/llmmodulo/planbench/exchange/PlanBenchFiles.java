package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes PlanBench's files of prompts, responses and results, old and new. What is read and written again is the
 * same text, apart from numbers with an exponent.
 */
public final class PlanBenchFiles {

    private PlanBenchFiles() {}

    /**
     * @throws ExchangeException the text is no such file
     * @throws UnreadableSourceException the file is missing, larger than 100 MB or not UTF-8
     */
    public static PlanBenchFile read(Path file) {
        return read(Source.read(file));
    }

    /** @throws ExchangeException the text is no such file */
    public static PlanBenchFile read(Source source) {
        JsonNode json = Json.read(source);
        if (!(json.path(PlanBenchFile.ROWS) instanceof ArrayNode instances)) {
            throw new ExchangeException(source.name() + ": a PlanBench file is an object with a list \""
                    + PlanBenchFile.ROWS + "\"; here that is " + Json.shown(json.path(PlanBenchFile.ROWS)));
        }
        Map<String, JsonNode> before = new LinkedHashMap<>();
        Map<String, JsonNode> after = new LinkedHashMap<>();
        Map<String, JsonNode> fields = before;
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().equals(PlanBenchFile.ROWS)) {
                fields = after;
            } else {
                fields.put(field.getKey(), field.getValue());
            }
        }
        List<PlanBenchRow> rows = new ArrayList<>();
        for (JsonNode instance : instances) {
            rows.add(row(instance, source.name() + ", instance " + (rows.size() + 1)));
        }
        return new PlanBenchFile(before, rows, after);
    }

    private static PlanBenchRow row(JsonNode json, String where) {
        JsonNode id = json.path(PlanBenchRow.INSTANCE);
        if (!id.isIntegralNumber() && !id.isTextual()) {
            throw new ExchangeException(where + ": an instance has an \"" + PlanBenchRow.INSTANCE
                    + "\", a number or a text; here it is " + Json.shown(id));
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new PlanBenchRow(fields);
    }

    /** The text of a file: indented by four blanks, as PlanBench's are. */
    public static String text(PlanBenchFile file) {
        ObjectNode json = PythonPrinter.MAPPER.createObjectNode();
        file.before().forEach(json::set);
        ArrayNode instances = json.putArray(PlanBenchFile.ROWS);
        file.rows().forEach(row -> row.fields().forEach(instances.addObject()::set));
        file.after().forEach(json::set);
        try {
            return PythonPrinter.WRITER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IOException the file cannot be written */
    public static void write(PlanBenchFile file, Path to) throws IOException {
        Files.writeString(to, text(file));
    }
}
