package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks {@code (:constraints …)}. */
final class ConstraintCheck {

    private final Findings findings;
    private final Requirements requirements;
    private final ConditionCheck conditions;
    private final Set<String> preferences;

    /** @param preferences to which the names of preferences are added */
    ConstraintCheck(ConditionCheck conditions, Set<String> preferences, Findings findings, Requirements requirements) {
        this.conditions = conditions;
        this.preferences = preferences;
        this.findings = findings;
        this.requirements = requirements;
    }

    /** What the section holds, checked; nothing if it holds nothing. */
    Optional<SExpression> section(Outline outline) {
        List<SExpression> items = outline.items(":constraints");
        outline.section(":constraints").ifPresent(section -> {
            requirements.use(Requirements.CONSTRAINTS, section.get(0));
            if (items.size() > 1) {
                findings.error(
                        "pddl.wrong-form",
                        section,
                        "one constraint is expected, but " + items.size() + " stand here",
                        "join them with (and …)");
            }
        });
        items.forEach(item -> check(item, Map.of(), true));
        return items.size() == 1 && !(items.get(0) instanceof Form form && form.isEmpty())
                ? Optional.of(items.get(0))
                : Optional.empty();
    }

    /** @param mayPrefer whether a preference may stand here */
    private void check(SExpression constraint, Map<String, Type> variables, boolean mayPrefer) {
        if (!(constraint instanceof Form form)) {
            notAConstraint(constraint);
            return;
        }
        switch (form.headText()) {
            case "and" -> form.from(1).forEach(each -> check(each, variables, mayPrefer));
            case "forall" -> conditions.quantified(form, variables, inner -> check(form.get(2), inner, mayPrefer));
            case "preference" -> preference(form, variables, mayPrefer);
            case "" -> {
                if (!form.isEmpty()) {
                    notAConstraint(form);
                }
            }
            default ->
                ConstraintForm.of(form.headText())
                        .ifPresentOrElse(kind -> modal(kind, form, variables), () -> notAConstraint(form));
        }
    }

    private void notAConstraint(SExpression at) {
        findings.error(
                "pddl.not-a-constraint",
                at,
                "expected a constraint on the trajectory",
                "say when it must hold, such as (always (…)), (sometime (…)) or (at end (…))");
    }

    private void preference(Form form, Map<String, Type> variables, boolean mayPrefer) {
        requirements.use(Requirements.PREFERENCES, form.get(0));
        if (!mayPrefer) {
            findings.error("pddl.misplaced-preference", form, "a preference cannot stand within another");
        }
        PreferenceText.read(form, findings).ifPresent(preference -> {
            preferences.add(preference.name());
            check(preference.body(), variables, false);
        });
    }

    private void modal(ConstraintForm kind, Form form, Map<String, Type> variables) {
        if (!kind.fits(form)) {
            findings.mismatch("pddl.wrong-form", form, "\"" + form.headText() + "\" has not its form", kind.shown());
            return;
        }
        kind.times(form).forEach(time -> time(time, findings));
        kind.conditions(form).forEach(condition -> conditions.check(condition, variables));
    }

    /** A time, which must be a number that is not negative. */
    static Optional<BigDecimal> time(SExpression time, Findings findings) {
        Optional<BigDecimal> number = Words.number(time);
        if (number.isEmpty()) {
            findings.error("pddl.not-a-number", time, "expected a time, which is a number");
        } else if (number.get().signum() < 0) {
            findings.error("pddl.negative-time", time, "a time cannot be negative");
            return Optional.empty();
        }
        return number;
    }
}
