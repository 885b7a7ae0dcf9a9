package dev.llmmodulo.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.llmmodulo.verifiers.text.Diagnostic;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as JSON: one object, on lines of its own. */
final class Json {

    private static final ObjectMapper LINES = new ObjectMapper();

    private Json() {}

    /** @param object strings, numbers, booleans, lists and maps */
    static void print(PrintStream out, Map<String, ?> object) {
        try {
            out.println(new ObjectMapper()
                    .configure(SerializationFeature.INDENT_OUTPUT, true)
                    .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
                    .writeValueAsString(object));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("not plain data: " + object, fault);
        }
    }

    /** On one line. */
    static String line(Object value) {
        try {
            return LINES.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("not plain data: " + value, fault);
        }
    }

    /** A text as JSON, with its quotes. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    static List<Map<String, Object>> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Json::of).toList();
    }

    private static Map<String, Object> of(Diagnostic diagnostic) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        object.put("code", diagnostic.code());
        object.put("file", diagnostic.place().source());
        object.put("line", diagnostic.place().line());
        object.put("column", diagnostic.place().column());
        object.put("length", diagnostic.place().length());
        object.put("message", diagnostic.message());
        diagnostic.expected().ifPresent(expected -> object.put("expected", expected));
        diagnostic.hint().ifPresent(hint -> object.put("hint", hint));
        return object;
    }
}
