package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.List;

/** A number that is computed. */
sealed interface Expression {

    record Number(BigDecimal value) implements Expression {}

    record Fluent(Atom atom) implements Expression {}

    /** One of {@code + - * /} over one or more operands. */
    record Arithmetic(String operator, List<Expression> operands) implements Expression {
        public Arithmetic {
            operands = List.copyOf(operands);
        }
    }

    /** How often a preference is violated; only in a metric. */
    record Violated(String preference) implements Expression {}

    /** How long the step takes that the expression belongs to. */
    record Duration() implements Expression {
        static final String NAME = "?duration";
    }

    static Expression number(String number) {
        return new Number(new BigDecimal(number));
    }

    static Expression fluent(String function, String... arguments) {
        return new Fluent(Atom.of(function, arguments));
    }
}
