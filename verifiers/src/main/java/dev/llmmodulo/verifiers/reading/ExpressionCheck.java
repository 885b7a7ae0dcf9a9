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

/** Checks arithmetic: operands of comparisons, amounts of changes, bounds of durations. */
final class ExpressionCheck {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final boolean hasDuration;
    private final AtomCheck atoms;

    /** @param hasDuration whether {@code ?duration} has a value */
    ExpressionCheck(Vocabulary vocabulary, Findings findings, boolean hasDuration) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.hasDuration = hasDuration;
        this.atoms = new AtomCheck(vocabulary, findings);
    }

    /** What an assignment changes: the value of a function. */
    void checkTarget(SExpression expression, Map<String, Type> variables) {
        boolean isFunction = expression instanceof Form
                ? !isArithmetic(expression)
                : vocabulary.functions().containsKey(expression.word().orElseThrow());
        if (isFunction) {
            check(expression, variables);
        } else {
            findings.mismatch(
                    "pddl.not-a-function", expression, "only the value of a function can change", "(function …)");
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

    static boolean isArithmetic(SExpression expression) {
        return expression instanceof Form form && List.of("+", "-", "*", "/").contains(form.headText());
    }

    void arithmetic(Form form, Consumer<SExpression> operands) {
        String operator = form.headText();
        int count = form.size() - 1;
        boolean exact = operator.equals("-") || operator.equals("/");
        if (count < (operator.equals("-") ? 1 : 2) || exact && count > 2) {
            findings.error("pddl.wrong-form", form, "\"" + operator + "\" with " + count + " operands");
        }
        form.from(1).forEach(operands);
    }

    private void word(Symbol symbol) {
        if (vocabulary.functions().containsKey(symbol.text())) {
            function(new Form(List.of(symbol), symbol.start(), symbol.end()), Map.of());
        } else if (symbol.text().equals(Words.DURATION)) {
            if (!hasDuration) {
                findings.error(
                        "pddl.no-duration",
                        symbol,
                        "?duration has no value here",
                        "it has one in the conditions and effects of durative actions");
            }
        } else if (symbol.text().equals("total-time")) {
            totalTime(symbol);
        } else if (symbol.text().equals("#t")) {
            findings.unsupported("pddl.unsupported-time", symbol, "change that goes on over time is not supported");
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
            findings.error("pddl.not-in-metric", form, "is-violated can be asked in the metric only");
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
        findings.error("pddl.not-in-metric", at, "total-time can be asked in the metric only");
    }
}
