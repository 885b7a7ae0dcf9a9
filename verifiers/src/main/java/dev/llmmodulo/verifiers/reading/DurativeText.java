package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a {@code (:durative-action …)}; a part that is left out is empty parentheses at the end of the action. The
 * duration must not be left out (Fox and Long, PDDL 2.1, appendix A).
 */
record DurativeText(
        Form form, Symbol name, Form parameters, SExpression duration, SExpression condition, SExpression effect) {

    private static final List<String> KEYS = List.of(":parameters", ":duration", ":condition", ":effect");

    static Optional<DurativeText> read(Form form, Findings findings) {
        return ActionParts.read(form, KEYS, findings).map(parts -> {
            if (!parts.has(":duration")) {
                findings.error(
                        "pddl.missing-duration",
                        parts.name(),
                        parts.name().text() + " has no :duration",
                        "say how long it lasts, such as :duration (= ?duration 1)");
            }
            return new DurativeText(
                    form,
                    parts.name(),
                    parts.parameters(),
                    parts.get(":duration"),
                    parts.get(":condition"),
                    parts.get(":effect"));
        });
    }

    /** The bounds of the duration, which {@code and} may join. */
    static List<Form> bounds(SExpression duration) {
        Form form = (Form) duration;
        return switch (form.headText()) {
            case "" -> List.of();
            case "and" ->
                form.from(1).stream().flatMap(each -> bounds(each).stream()).toList();
            default -> List.of(form);
        };
    }
}
