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

    private final Set<String> derived;
    private final Findings findings;
    private final Requirements requirements;
    private final ConditionCheck conditions;
    private final ExpressionCheck expressions;
    private final AtomCheck atoms;
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
        this.derived = derived;
        this.findings = findings;
        this.requirements = requirements;
        this.conditions = new ConditionCheck(vocabulary, findings, requirements, hasDuration);
        this.expressions = new ExpressionCheck(vocabulary, findings, hasDuration);
        this.atoms = new AtomCheck(vocabulary, findings);
    }

    void check(SExpression effect, Map<String, Type> variables) {
        if (!(effect instanceof Form form)) {
            findings.error("pddl.not-an-effect", effect, "expected an effect in parentheses");
            return;
        }
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
        requirements.use(Requirements.CONDITIONAL, form.get(0));
        if (form.size() != 3) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"forall\" with " + (form.size() - 1) + " operands",
                    "(forall (?x - type) effect)");
            return;
        }
        Map<String, Type> inner = conditions.quantify(form, variables);
        if (whens > 0
                && form.get(1) instanceof Form list
                && list.items().stream().anyMatch(this::isNamedOutside)) {
            findings.error(
                    "pddl.hidden-variable",
                    form.get(1),
                    "within a \"when\", forall must not declare a variable that is declared outside",
                    "give it another name");
        }
        check(form.get(2), inner);
    }

    private boolean isNamedOutside(SExpression item) {
        return item.word().filter(outside::containsKey).isPresent();
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
        if (whens == DEEPEST_WHEN) {
            findings.error("pddl.too-deep-when", form, "\"when\" is nested deeper than " + DEEPEST_WHEN);
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
        if (ofCost) {
            expressions.check(form.get(2), variables);
        } else {
            expressions.check(form.get(2), variables);
        }
    }

    static boolean isTotalCost(SExpression expression) {
        return expression instanceof Form form
                ? form.size() == 1 && form.headText().equals(Function.TOTAL_COST)
                : expression.word().filter(Function.TOTAL_COST::equals).isPresent();
    }
}
