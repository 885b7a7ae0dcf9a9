package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.Optional;

/** The parts of a {@code (preference name body)}, of which the name may be left out. */
record PreferenceText(Form form) {

    /** Says so if the form is wrong. */
    static Optional<PreferenceText> read(Form form, Findings findings) {
        boolean right =
                form.size() == 3 && form.get(1) instanceof Symbol || form.size() == 2 && form.get(1) instanceof Form;
        if (!right) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "a preference is a name and what is preferred",
                    "(preference name (predicate …))");
            return Optional.empty();
        }
        boolean named = form.size() == 2
                || Words.name(form.get(1), "the name of a preference", findings).isPresent();
        return named ? Optional.of(new PreferenceText(form)) : Optional.empty();
    }

    /** Empty if there is none. */
    String name() {
        return form.size() == 3 ? form.get(1).word().orElseThrow() : "";
    }

    /** Where the name stands, or would. */
    int nameStart() {
        return form.get(1).start();
    }

    SExpression body() {
        return form.get(form.size() - 1);
    }
}
