package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.List;
import java.util.Optional;

/** The parts of an {@code (:action …)}; a part that is left out is empty parentheses at the end of the action. */
record ActionText(Form form, Symbol name, Form parameters, SExpression precondition, SExpression effect) {

    private static final List<String> KEYS = List.of(":parameters", ":precondition", ":effect");

    static Optional<ActionText> read(Form form, Findings findings) {
        return ActionParts.read(form, KEYS, findings)
                .map(parts -> new ActionText(
                        form, parts.name(), parts.parameters(), parts.get(":precondition"), parts.get(":effect")));
    }
}
