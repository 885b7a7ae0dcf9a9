package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.Map;
import java.util.Set;

/** Checks effects. */
final class EffectCheck {

    static final int DEEPEST_WHEN = 20;

    private final Vocabulary vocabulary;
    private final Set<String> derived;
    private final Findings findings;
    private final Requirements requirements;
    private final ConditionCheck conditions;
    private final ExpressionCheck expressions;
    private final AtomCheck atoms;
    private final EffectForms forms;
    private int whens;
    /** What was in scope at the innermost {@code when} around. */
    private Map<String, Type> outside = Map.of();

    /** @param derived predicates that axioms define, which no effect may change */
    EffectCheck(Vocabulary vocabulary, Set<String> derived, Findings findings, Requirements requirements) {
        this(vocabulary, derived, findings, requirements, false);
    }

    /** @param hasDuration whether the effects are those of a durative action */
    EffectCheck(
            Vocabulary vocabulary,
            Set<String> derived,
            Findings findings,
            Requirements requirements,
            boolean hasDuration) {
        this.vocabulary = vocabulary;
        this.derived = derived;
        this.findings = findings;
        this.requirements = requirements;
        this.conditions = new ConditionCheck(vocabulary, findings, requirements, hasDuration);
        this.expressions = new ExpressionCheck(vocabulary, findings, hasDuration);
        this.atoms = new AtomCheck(vocabulary, findings);
        this.forms = new EffectForms(findings, requirements);
    }

    void check(SExpression effect, Map<String, Type> variables) {
        if (!forms.isForm(effect)) {
            return;
        }
        Form form = (Form) effect;
        if (form.isEmpty()) {
            return;
        }
        if (form.head().isEmpty()) {
            findings.error(
                    "pddl.not-an-effect", form, "expected an effect, found a list of them", "join them with (and …)");
            return;
        }
        Symbol head = form.head().get();
        switch (head.text()) {
            case "and" -> form.from(1).forEach(each -> check(each, variables));
            case "not" -> negated(form, variables);
            case "forall" -> forall(form, variables);
            case "when" -> when(form, variables);
            case "assign", "increase", "decrease", "scale-up", "scale-down" -> assignment(form, variables);
            case "or", "imply", "exists", "=", "<", ">", "<=", ">=", "preference" ->
                findings.error("pddl.condition-in-effect", head, "\"" + head.text() + "\" cannot stand in an effect");
            default -> {
                if (Timing.of(form).isPresent()) {
                    ConditionCheck.misplacedTime(form, findings);
                } else {
                    atom(form, head, variables);
                }
            }
        }
    }

    private void atom(Form form, Symbol head, Map<String, Type> variables) {
        if (derived.contains(head.text())) {
            findings.error(
                    "pddl.derived-in-effect", head, head.text() + " is derived by an axiom; no effect may change it");
        }
        atoms.check(form, variables);
    }

    private void negated(Form form, Map<String, Type> variables) {
        if (form.size() == 2
                && form.get(1) instanceof Form inner
                && !inner.isEmpty()
                && (inner.headText().equals("not") || !Words.RESERVED.contains(inner.headText()))) {
            check(inner, variables);
        } else {
            findings.mismatch("pddl.wrong-form", form, "an effect can negate one atom only", "(not (predicate …))");
        }
    }

    private void forall(Form form, Map<String, Type> variables) {
        if (forms.isForall(form)) {
            Map<String, Type> inner = conditions.quantify(form, variables);
            if (whens > 0) {
                forms.hides(form, outside::containsKey);
            }
            check(form.get(2), inner);
        }
    }

    private void when(Form form, Map<String, Type> variables) {
        if (!forms.isWhen(form) || forms.isTooDeep(form, whens)) {
            return;
        }
        conditions.check(form.get(1), variables);
        Map<String, Type> before = outside;
        outside = variables;
        whens++;
        check(form.get(2), variables);
        whens--;
        outside = before;
    }

    private void assignment(Form form, Map<String, Type> variables) {
        String operator = form.headText();
        if (form.size() != 3) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"" + operator + "\" with " + (form.size() - 1) + " operands",
                    "(" + operator + " (function …) amount)");
            return;
        }
        boolean ofCost = operator.equals("increase") && isTotalCost(form.get(1));
        requirements.use(ofCost ? Requirements.COSTS : Requirements.NUMERIC, form.get(0));
        expressions.checkTarget(form.get(1), variables);
        // That functions to objects are not supported is said where they are declared.
        if (!vocabulary.isObjectFluent(form.get(1))) {
            expressions.check(form.get(2), variables);
        }
    }

    static boolean isTotalCost(SExpression expression) {
        return expression instanceof Form form
                ? form.size() == 1 && form.headText().equals(Function.TOTAL_COST)
                : expression.word().filter(Function.TOTAL_COST::equals).isPresent();
    }
}
