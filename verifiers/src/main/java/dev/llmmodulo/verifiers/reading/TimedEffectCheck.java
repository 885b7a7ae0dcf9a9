package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the effects of durative actions, each of which says when it happens. */
final class TimedEffectCheck {

    private final EffectCheck effects;
    private final ConditionCheck quantifiers;
    private final TimedConditionCheck conditions;
    private final Findings findings;
    private final Requirements requirements;
    private int whens;
    private int foralls;

    TimedEffectCheck(
            EffectCheck effects,
            ConditionCheck quantifiers,
            TimedConditionCheck conditions,
            Findings findings,
            Requirements requirements) {
        this.effects = effects;
        this.quantifiers = quantifiers;
        this.conditions = conditions;
        this.findings = findings;
        this.requirements = requirements;
    }

    void check(SExpression effect, Map<String, Type> variables) {
        check(effect, variables, Set.of());
    }

    /** @param taken what was in scope at the innermost {@code when} around, which no quantifier may declare again */
    private void check(SExpression effect, Map<String, Type> variables, Set<String> taken) {
        if (!(effect instanceof Form form)) {
            findings.error("pddl.not-an-effect", effect, "expected an effect in parentheses");
            return;
        }
        switch (form.headText()) {
            case "and" -> form.from(1).forEach(each -> check(each, variables, taken));
            case "forall" -> forall(form, variables, taken);
            case "when" -> {
                if (whens == EffectCheck.DEEPEST_WHEN) {
                    findings.error(
                            "pddl.too-deep-when", form, "\"when\" is nested deeper than " + EffectCheck.DEEPEST_WHEN);
                    return;
                }
                whens++;
                when(form, variables);
                whens--;
            }
            default -> {
                if (!form.isEmpty()) {
                    timed(form, variables);
                }
            }
        }
    }

    private void forall(Form form, Map<String, Type> variables, Set<String> taken) {
        requirements.use(Requirements.CONDITIONAL, form.get(0));
        if (form.size() != 3) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"forall\" with " + (form.size() - 1) + " operands",
                    "(forall (?x - type) effect)");
            return;
        }
        if (foralls == TimedConditionCheck.DEEPEST_FORALL) {
            findings.error(
                    "pddl.too-deep-forall",
                    form,
                    "\"forall\" around moments is nested deeper than " + TimedConditionCheck.DEEPEST_FORALL);
            return;
        }
        Map<String, Type> inner = quantifiers.quantify(form, variables);
        if (form.get(1) instanceof Form list
                && list.items().stream()
                        .anyMatch(item -> taken.contains(item.word().orElse("")))) {
            findings.error(
                    "pddl.hidden-variable",
                    form.get(1),
                    "within a \"when\", forall must not declare a variable that is declared outside",
                    "give it another name");
        }
        foralls++;
        check(form.get(2), inner, taken);
        foralls--;
    }

    private void when(Form form, Map<String, Type> variables) {
        requirements.use(Requirements.CONDITIONAL, form.get(0));
        if (form.size() != 3) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"when\" with " + (form.size() - 1) + " operands",
                    "(when condition effect)");
            return;
        }
        conditions.checkRequired(form.get(1), variables);
        check(form.get(2), variables, variables.keySet());
    }

    private void timed(Form form, Map<String, Type> variables) {
        Optional<Moment> moment = Timing.of(form);
        if (moment.isEmpty()) {
            untimed(form);
        } else if (moment.get() == Moment.OVER_ALL) {
            findings.error(
                    "pddl.over-all-effect",
                    form,
                    "an effect happens at one moment, not over all of the action",
                    "write (at start …) or (at end …)");
        } else if (form.size() > 3) {
            findings.error(
                    "pddl.wrong-form", form, "\"at\" with " + (form.size() - 2) + " effects", "join them with (and …)");
        } else {
            effects.check(form.get(2), variables);
        }
    }

    private void untimed(Form form) {
        if (mentionsTime(form)) {
            findings.unsupported("pddl.unsupported-continuous-effect", form, "continuous effects are not supported");
        } else {
            findings.mismatch(
                    "pddl.untimed-effect",
                    form,
                    "an effect of a durative action must say when it happens",
                    "(at start (…)) or (at end (…))");
        }
    }

    private static boolean mentionsTime(SExpression expression) {
        return expression instanceof Form form
                ? form.items().stream().anyMatch(TimedEffectCheck::mentionsTime)
                : expression.word().equals(Optional.of("#t"));
    }
}
