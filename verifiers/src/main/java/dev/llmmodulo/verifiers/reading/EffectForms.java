package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.function.Predicate;

/** Checks what effects that happen at once and those that say when they happen have in common. */
final class EffectForms {

    private final Findings findings;
    private final Requirements requirements;

    EffectForms(Findings findings, Requirements requirements) {
        this.findings = findings;
        this.requirements = requirements;
    }

    /** Whether there is a form; if not, that is noted. */
    boolean isForm(SExpression effect) {
        boolean form = effect instanceof Form;
        if (!form) {
            findings.error("pddl.not-an-effect", effect, "expected an effect in parentheses");
        }
        return form;
    }

    /** Whether a {@code forall} has its parts; if not, that is noted. */
    boolean isForall(Form form) {
        return hasTwoOperands(form, "(forall (?x - type) effect)");
    }

    /** Whether a {@code when} has its parts; if not, that is noted. */
    boolean isWhen(Form form) {
        return hasTwoOperands(form, "(when condition effect)");
    }

    private boolean hasTwoOperands(Form form, String example) {
        requirements.use(Requirements.CONDITIONAL, form.get(0));
        if (form.size() != 3) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"" + form.headText() + "\" with " + (form.size() - 1) + " operands",
                    example);
        }
        return form.size() == 3;
    }

    /** @param taken names of variables that a {@code forall} within a {@code when} must not declare again */
    void hides(Form forall, Predicate<String> taken) {
        if (forall.get(1) instanceof Form list
                && list.items().stream()
                        .anyMatch(item -> item.word().filter(taken).isPresent())) {
            findings.error(
                    "pddl.hidden-variable",
                    forall.get(1),
                    "within a \"when\", forall must not declare a variable that is declared outside",
                    "give it another name");
        }
    }

    /** Whether a {@code when} is within as many others as may be; then that is noted. */
    boolean isTooDeep(Form when, int whens) {
        boolean tooDeep = whens == EffectCheck.DEEPEST_WHEN;
        if (tooDeep) {
            findings.error("pddl.too-deep-when", when, "\"when\" is nested deeper than " + EffectCheck.DEEPEST_WHEN);
        }
        return tooDeep;
    }
}
