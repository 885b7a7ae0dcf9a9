package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of an {@code (:action …)}; a part that is left out is empty parentheses at the end of the action. */
record ActionText(Form form, Symbol name, Form parameters, SExpression precondition, SExpression effect) {

    private static final List<String> KEYS = List.of(":parameters", ":precondition", ":effect");

    static Optional<ActionText> read(Form form, Findings findings) {
        if (form.size() < 2) {
            findings.error("pddl.no-name", form, "an action without a name");
            return Optional.empty();
        }
        return Words.name(form.get(1), "the name of an action", findings).map(name -> parts(form, name, findings));
    }

    private static ActionText parts(Form form, Symbol name, Findings findings) {
        Map<String, SExpression> parts = new HashMap<>();
        for (int i = 2; i < form.size(); i++) {
            SExpression key = form.get(i);
            if (!(key instanceof Symbol symbol && symbol.isKey())) {
                findings.error("pddl.wrong-form", key, "expected :parameters, :precondition or :effect");
            } else if (!KEYS.contains(symbol.text())) {
                String hint = Suggestion.didYouMean(symbol.text(), KEYS).orElse("known are " + String.join(" ", KEYS));
                findings.error("pddl.unknown-key", symbol, "an action has no " + symbol.text(), hint);
                i++;
            } else if (i + 1 == form.size() || form.get(i + 1) instanceof Symbol next && next.isKey()) {
                findings.mismatch("pddl.wrong-form", symbol, "nothing follows " + symbol.text(), symbol.text() + " ()");
            } else if (parts.putIfAbsent(symbol.text(), form.get(++i)) != null) {
                findings.error("pddl.repeated-section", symbol, "a second " + symbol.text());
            }
        }
        Form nothing = new Form(List.of(), form.end() - 1, form.end());
        SExpression parameters = parts.getOrDefault(":parameters", nothing);
        if (parameters instanceof Symbol) {
            findings.mismatch(
                    "pddl.wrong-form", parameters, "parameters stand in parentheses", ":parameters (?x - type)");
        }
        return new ActionText(
                form,
                name,
                parameters instanceof Form list ? list : nothing,
                parts.getOrDefault(":precondition", nothing),
                parts.getOrDefault(":effect", nothing));
    }
}
