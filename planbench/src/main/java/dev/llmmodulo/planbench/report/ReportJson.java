package dev.llmmodulo.planbench.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as one JSON object. */
final class ReportJson {

    /** Name and version of this format. */
    static final String FORMAT = "llm-modulo-report/1";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ReportJson() {}

    static String write(Report report) {
        try {
            return MAPPER.writeValueAsString(data(report)) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("a report is plain data", fault);
        }
    }

    static Map<String, Object> data(Report report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("title", report.title());
        data.put("provenance", report.provenance());
        data.put("tables", report.tables().stream().map(ReportJson::data).toList());
        return data;
    }

    private static Map<String, Object> data(Table table) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", table.id());
        data.put("title", table.title());
        data.put("note", table.note());
        List<Map<String, Object>> rows =
                table.rows().stream().map(row -> data(table, row)).toList();
        data.put("rows", rows);
        return data;
    }

    private static Map<String, Object> data(Table table, Table.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        row.group().ifPresent(group -> data.put("of", group.data()));
        if (!table.at().isEmpty()) {
            data.put(table.at(), row.at());
        }
        row.extent().ifPresent(extent -> {
            data.put("made", extent.made());
            data.put("planned", extent.planned());
        });
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.put(table.columns().get(i), row.cells().get(i).data());
        }
        data.put("values", values);
        return data;
    }
}
