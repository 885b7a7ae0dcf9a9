package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Checks arithmetic: amounts of cost, and metrics. */
final class ExpressionCheck {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final AtomCheck atoms;

    ExpressionCheck(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.atoms = new AtomCheck(vocabulary, findings);
    }

    /** As {@link #check}, and the value must not change while a plan runs. */
    void checkStatic(SExpression expression, Map<String, Type> variables) {
        if (EffectCheck.isTotalCost(expression)) {
            findings.unsupported(
                    "pddl.unsupported-numeric-effect",
                    expression,
                    "an amount that depends on (total-cost) is not supported");
        } else if (isArithmetic(expression)) {
            arithmetic((Form) expression, operand -> checkStatic(operand, variables));
        } else {
            check(expression, variables);
        }
    }

    void check(SExpression expression, Map<String, Type> variables) {
        if (expression instanceof Symbol symbol) {
            word(symbol);
        } else if (isArithmetic(expression)) {
            arithmetic((Form) expression, operand -> check(operand, variables));
        } else {
            function((Form) expression, variables);
        }
    }

    private static boolean isArithmetic(SExpression expression) {
        return expression instanceof Form form && List.of("+", "-", "*", "/").contains(form.headText());
    }

    private void arithmetic(Form form, Consumer<SExpression> operands) {
        String operator = form.headText();
        int count = form.size() - 1;
        if (operator.equals("/")) {
            findings.unsupported("pddl.unsupported-division", form, "division is not supported");
        } else if (count < (operator.equals("-") ? 1 : 2) || operator.equals("-") && count > 2) {
            findings.error("pddl.wrong-form", form, "\"" + operator + "\" with " + count + " operands");
        }
        form.from(1).forEach(operands);
    }

    private void word(Symbol symbol) {
        if (symbol.text().equals("total-time") || symbol.text().equals("#t")) {
            totalTime(symbol);
        } else if (vocabulary.functions().containsKey(symbol.text())) {
            function(new Form(List.of(symbol), symbol.start(), symbol.end()), Map.of());
        } else if (Words.number(symbol).isEmpty()) {
            findings.error(
                    "pddl.not-an-expression",
                    symbol,
                    "expected a number or a function, found \"" + symbol.text() + "\"");
        }
    }

    private void function(Form form, Map<String, Type> variables) {
        String name = form.headText();
        Function function = vocabulary.functions().get(name);
        if (function != null) {
            atoms.arguments("function", name, function.parameters(), form, variables);
        } else if (name.equals("total-time")) {
            totalTime(form);
        } else if (name.equals("is-violated")) {
            findings.unsupported("pddl.unsupported-preference", form, "preferences are not supported");
        } else if (form.head().isEmpty()) {
            findings.error("pddl.not-an-expression", form, "expected a number, a function or an operator");
        } else {
            String hint = name.equals(Function.TOTAL_COST)
                    ? "add (:functions (total-cost) - number) to the domain"
                    : Suggestion.didYouMean(name, vocabulary.functions().keySet())
                            .orElse("declare it in (:functions …)");
            findings.error("pddl.unknown-function", form.get(0), "unknown function " + name, hint);
        }
    }

    private void totalTime(SExpression at) {
        findings.unsupported("pddl.unsupported-time", at, "time is not supported");
    }
}
