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

/** What stands in an action behind each key. */
record ActionParts(Form form, Symbol name, Map<String, SExpression> parts) {

    /** @param keys that the kind of action may have */
    static Optional<ActionParts> read(Form form, List<String> keys, Findings findings) {
        if (form.size() < 2) {
            findings.error("pddl.no-name", form, "an action without a name");
            return Optional.empty();
        }
        return Words.name(form.get(1), "the name of an action", findings)
                .map(name -> parts(form, name, keys, findings));
    }

    private static ActionParts parts(Form form, Symbol name, List<String> keys, Findings findings) {
        Map<String, SExpression> parts = new HashMap<>();
        for (int i = 2; i < form.size(); i++) {
            SExpression key = form.get(i);
            if (!(key instanceof Symbol symbol && symbol.isKey())) {
                findings.error("pddl.wrong-form", key, "expected one of " + String.join(" ", keys));
            } else if (!keys.contains(symbol.text())) {
                String hint = Suggestion.didYouMean(symbol.text(), keys).orElse("known are " + String.join(" ", keys));
                findings.error(
                        "pddl.unknown-key",
                        symbol,
                        "a " + form.headText().substring(1) + " has no " + symbol.text(),
                        hint);
                i++;
            } else if (i + 1 == form.size() || form.get(i + 1) instanceof Symbol next && next.isKey()) {
                findings.mismatch("pddl.wrong-form", symbol, "nothing follows " + symbol.text(), symbol.text() + " ()");
            } else if (parts.putIfAbsent(symbol.text(), form.get(++i)) != null) {
                findings.error("pddl.repeated-section", symbol, "a second " + symbol.text());
            }
        }
        if (parts.get(":parameters") instanceof Symbol parameters) {
            findings.mismatch(
                    "pddl.wrong-form", parameters, "parameters stand in parentheses", ":parameters (?x - type)");
        }
        return new ActionParts(form, name, parts);
    }

    boolean has(String key) {
        return parts.containsKey(key);
    }

    /** Empty parentheses at the end of the action if there is no such part. */
    SExpression get(String key) {
        return parts.getOrDefault(key, nothing());
    }

    Form parameters() {
        return get(":parameters") instanceof Form list ? list : nothing();
    }

    private Form nothing() {
        return new Form(List.of(), form.end() - 1, form.end());
    }
}
