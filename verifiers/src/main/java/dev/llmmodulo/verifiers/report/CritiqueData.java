package dev.llmmodulo.verifiers.report;

import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A critique as one JSON object, by the published schema. */
public final class CritiqueData {

    private static final String SCHEMA = "critique.schema.json";

    private CritiqueData() {}

    /**
     * The critique's id, severity and facts; its words, why it is so if there is more to say, and the version of the
     * wording. Strings, numbers, booleans, lists and maps, the keys in a fixed order.
     */
    public static Map<String, Object> of(PlanCritique critique, Lexicon lexicon) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", critique.id());
        data.put("severity", critique.severity().name().toLowerCase(Locale.ROOT));
        data.put("facts", critique.facts());
        data.put("words", critique.describe(lexicon));
        String why = critique.explain(lexicon);
        if (!why.isEmpty()) {
            data.put("why", why);
        }
        data.put("wording", PlanCritique.WORDING + " " + lexicon.version());
        return Collections.unmodifiableMap(data);
    }

    /** The JSON Schema (draft 2020-12) of what {@link #of} returns. */
    public static String schema() {
        try (InputStream stream = CritiqueData.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + SCHEMA + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
