package dev.llmmodulo.generator.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.Optional;

/** Says where a file of this package is not as it has to be. */
final class Damage {

    private static final String CODE = "arms.unreadable";

    private Damage() {}

    static UnreadableSourceException of(Source source, JsonProcessingException damage, String what, String hint) {
        String why = damage.getOriginalMessage().lines().findFirst().orElse("");
        return new UnreadableSourceException(
                Diagnostic.error(CODE, place(source, damage), what + ": " + why).withHint(hint));
    }

    static UnreadableSourceException of(Source source, String what, String hint) {
        return new UnreadableSourceException(
                Diagnostic.error(CODE, source.place(0, 1), what).withHint(hint));
    }

    private static Place place(Source source, JsonProcessingException damage) {
        return Optional.ofNullable(damage.getLocation())
                .map(where -> source.place(offset(source.text(), where.getLineNr(), where.getColumnNr()), 1))
                .orElseGet(() -> source.place(0, 1));
    }

    /** Lines and columns are from 1, and an end of the text may lie behind it. */
    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.max(0, Math.min(text.length(), start + column - 1));
    }
}
