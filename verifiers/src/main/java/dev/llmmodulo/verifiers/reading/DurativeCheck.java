package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks durative actions. */
final class DurativeCheck {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Requirements requirements;
    private final TimedConditionCheck conditions;
    private final TimedEffectCheck effects;

    /**
     * @param derived predicates that axioms define, which no effect may change
     * @param preferences to which the names of preferences are added
     */
    DurativeCheck(
            Vocabulary vocabulary,
            Set<String> derived,
            Set<String> preferences,
            Findings findings,
            Requirements requirements) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.requirements = requirements;
        ConditionCheck atMoment = new ConditionCheck(vocabulary, findings, requirements, true);
        this.conditions = new TimedConditionCheck(atMoment, preferences, findings, requirements);
        this.effects = new TimedEffectCheck(
                new EffectCheck(vocabulary, derived, findings, requirements, true),
                atMoment,
                conditions,
                findings,
                requirements);
    }

    void check(DurativeText action) {
        requirements.use(Requirements.DURATIVE, action.form().get(0));
        List<TypedName> parameters = new Declarations(findings, requirements)
                .variables(action.parameters().items(), vocabulary.types());
        Map<String, Type> scope = new HashMap<>();
        parameters.forEach(each -> scope.put(each.name(), each.type()));
        if (scope.containsKey(Words.DURATION)) {
            findings.error(
                    "pddl.reserved",
                    action.parameters(),
                    "?duration cannot be a parameter: it is the action's duration");
        }
        duration(action.duration(), scope);
        conditions.check(action.condition(), scope);
        effects.check(action.effect(), scope);
    }

    private void duration(SExpression duration, Map<String, Type> scope) {
        if (!(duration instanceof Form form)) {
            notABound(duration);
        } else if (form.headText().equals("and")) {
            form.from(1).forEach(each -> duration(each, scope));
        } else if (!form.isEmpty()) {
            Optional<Moment> moment = Timing.of(form);
            if (moment.isPresent() && form.size() == 3 && moment.get() != Moment.OVER_ALL) {
                bound((Form) form.get(2), scope);
            } else {
                bound(form, scope);
            }
        }
    }

    private void bound(Form form, Map<String, Type> scope) {
        boolean isBound = List.of("=", "<=", ">=").contains(form.headText())
                && form.size() == 3
                && form.get(1).word().equals(Optional.of(Words.DURATION));
        if (!isBound) {
            notABound(form);
            return;
        }
        if (!form.headText().equals("=")) {
            requirements.use(Requirements.DURATION_INEQUALITIES, form.get(0));
        }
        if (form.get(2) instanceof Symbol word && word.isVariable()) {
            findings.error("pddl.not-an-expression", word, "expected a number or a function, found " + word.text());
        } else {
            new ExpressionCheck(vocabulary, findings, false).check(form.get(2), scope);
        }
    }

    private void notABound(SExpression at) {
        findings.mismatch(
                "pddl.not-a-duration",
                at,
                "a duration is bounded by =, <= or >=",
                "(= ?duration number), or several such bounds in (and …)");
    }
}
