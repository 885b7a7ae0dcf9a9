package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.Map;
import java.util.Set;

/** Checks the conditions of durative actions, each of which says when it must hold. */
final class TimedConditionCheck {

    /** Each condition, and each effect, gets the quantifiers around it. */
    static final int DEEPEST_FORALL = 20;

    private final ConditionCheck conditions;
    private final Set<String> preferences;
    private final Findings findings;
    private final Requirements requirements;
    private int foralls;

    /** @param preferences to which the names of preferences are added */
    TimedConditionCheck(
            ConditionCheck conditions, Set<String> preferences, Findings findings, Requirements requirements) {
        this.conditions = conditions;
        this.preferences = preferences;
        this.findings = findings;
        this.requirements = requirements;
    }

    void check(SExpression condition, Map<String, Type> variables) {
        check(condition, variables, true);
    }

    /** Checks the condition of a {@code when}, in which nothing can be preferred. */
    void checkRequired(SExpression condition, Map<String, Type> variables) {
        check(condition, variables, false);
    }

    private void check(SExpression condition, Map<String, Type> variables, boolean mayPrefer) {
        if (!(condition instanceof Form form)) {
            findings.error("pddl.not-a-condition", condition, "expected a condition in parentheses");
            return;
        }
        switch (form.headText()) {
            case "and" -> form.from(1).forEach(each -> check(each, variables, mayPrefer));
            case "forall" -> {
                if (foralls == DEEPEST_FORALL) {
                    findings.error(
                            "pddl.too-deep-forall",
                            form,
                            "\"forall\" around moments is nested deeper than " + DEEPEST_FORALL);
                    return;
                }
                foralls++;
                conditions.quantified(form, variables, inner -> check(form.get(2), inner, mayPrefer));
                foralls--;
            }
            case "preference" -> preference(form, variables, mayPrefer);
            default -> {
                if (!form.isEmpty()) {
                    timed(form, variables);
                }
            }
        }
    }

    private void preference(Form form, Map<String, Type> variables, boolean mayPrefer) {
        requirements.use(Requirements.PREFERENCES, form.get(0));
        if (!mayPrefer) {
            findings.error("pddl.misplaced-preference", form, "a preference cannot stand in a \"when\"");
        }
        PreferenceText.read(form, findings).ifPresent(preference -> {
            preferences.add(preference.name());
            timed(preference.body(), variables);
        });
    }

    private void timed(SExpression condition, Map<String, Type> variables) {
        if (Timing.of(condition).isEmpty()) {
            findings.mismatch(
                    "pddl.untimed-condition",
                    condition,
                    "a condition of a durative action must say when it holds",
                    "(at start (…)), (over all (…)) or (at end (…))");
            return;
        }
        Form form = (Form) condition;
        if (form.size() > 3) {
            findings.error(
                    "pddl.wrong-form",
                    form,
                    "\"" + form.headText() + "\" with " + (form.size() - 2) + " conditions",
                    "join them with (and …)");
        }
        conditions.check(form.get(2), variables);
    }
}
