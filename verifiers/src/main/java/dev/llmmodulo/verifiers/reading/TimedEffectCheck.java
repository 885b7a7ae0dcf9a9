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
    private final EffectForms forms;
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
        this.forms = new EffectForms(findings, requirements);
    }

    void check(SExpression effect, Map<String, Type> variables) {
        check(effect, variables, Set.of());
    }

    /** @param taken what was in scope at the innermost {@code when} around, which no quantifier may declare again */
    private void check(SExpression effect, Map<String, Type> variables, Set<String> taken) {
        if (!forms.isForm(effect)) {
            return;
        }
        Form form = (Form) effect;
        switch (form.headText()) {
            case "and" -> form.from(1).forEach(each -> check(each, variables, taken));
            case "forall" -> forall(form, variables, taken);
            case "when" -> {
                if (forms.isTooDeep(form, whens)) {
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
        if (!forms.isForall(form)) {
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
        forms.hides(form, taken::contains);
        foralls++;
        check(form.get(2), inner, taken);
        foralls--;
    }

    private void when(Form form, Map<String, Type> variables) {
        if (forms.isWhen(form)) {
            conditions.checkRequired(form.get(1), variables);
            check(form.get(2), variables, variables.keySet());
        }
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
