package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a word may be: a name, a variable, a number. */
final class Words {

    /** Words that stand for something else where a predicate would stand. */
    static final List<String> RESERVED = List.of(
            "and",
            "or",
            "not",
            "imply",
            "forall",
            "exists",
            "when",
            "preference",
            "increase",
            "decrease",
            "assign",
            "scale-up",
            "scale-down",
            "<",
            ">",
            "<=",
            ">=",
            "=",
            "+",
            "-",
            "*",
            "/",
            "either");

    /** How long a durative action lasts. */
    static final String DURATION = ParserInput.DURATION;

    private static final List<String> COMPARATORS = List.of("<", "<=", ">=", ">");
    private static final String NEVER_IN_NAMES = "\"'`,{}[]|\\";
    private static final int LARGEST_EXPONENT = 1_000;

    private Words() {}

    /** The name, unless it is none; then an error says so. */
    static Optional<Symbol> name(SExpression expression, String what, Findings findings) {
        if (!(expression instanceof Symbol symbol)) {
            findings.error("pddl.not-a-name", expression, "expected " + what + ", found parentheses");
            return Optional.empty();
        }
        if (symbol.isVariable() || symbol.isKey() || symbol.text().equals("-") || !isClean(symbol.text())) {
            findings.error("pddl.not-a-name", symbol, "expected " + what + ", found \"" + symbol.text() + "\"");
            return Optional.empty();
        }
        if (symbol.text().startsWith("-")) {
            // Taken for a name it would leave what stands before it without the type that is meant.
            findings.error(
                    "pddl.not-a-name",
                    symbol,
                    "expected " + what + ", found \"" + symbol.text() + "\"",
                    "put a blank behind the minus before a type");
            return Optional.empty();
        }
        return Optional.of(symbol);
    }

    static Optional<Symbol> variable(SExpression expression, Findings findings) {
        if (expression instanceof Symbol symbol
                && symbol.isVariable()
                && symbol.text().length() > 1
                && isClean(symbol.text())) {
            return Optional.of(symbol);
        }
        String found = expression instanceof Symbol symbol ? "\"" + symbol.text() + "\"" : "parentheses";
        String hint =
                expression instanceof Form ? "close the list before it" : "a variable begins with a question mark";
        findings.error("pddl.not-a-variable", expression, "expected a variable, found " + found, hint);
        return Optional.empty();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || NEVER_IN_NAMES.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a condition compares numbers and not terms; of two words it does if one is a number and neither a variable.
     */
    static boolean isComparison(Form condition) {
        if (!condition.headText().equals("=")) {
            return COMPARATORS.contains(condition.headText());
        }
        List<SExpression> operands = condition.from(1);
        return operands.stream().anyMatch(Form.class::isInstance)
                || operands.stream().anyMatch(operand -> number(operand).isPresent())
                        && operands.stream().noneMatch(Words::isTerm);
    }

    private static boolean isTerm(SExpression operand) {
        return operand instanceof Symbol symbol
                && symbol.isVariable()
                && !symbol.text().equals(DURATION);
    }

    /** The number that the word is written as: {@code 3}, {@code -.5}, {@code 1e3}. */
    static Optional<BigDecimal> number(SExpression expression) {
        return expression instanceof Symbol symbol && mayBeNumber(symbol.text())
                ? parse(symbol.text())
                : Optional.empty();
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return (first >= '0' && first <= '9' || "+-.".indexOf(first) >= 0)
                && (last >= '0' && last <= '9' || last == '.');
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            boolean bounded = Math.abs((long) value.scale()) <= LARGEST_EXPONENT
                    && Math.abs((long) value.precision() - value.scale()) <= LARGEST_EXPONENT;
            return bounded || value.signum() == 0
                    ? Optional.of(new Expression.Number(value).value())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
