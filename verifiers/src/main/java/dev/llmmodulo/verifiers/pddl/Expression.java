package dev.llmmodulo.verifiers.pddl;

import java.math.BigDecimal;
import java.util.List;

/** A number that is computed: the amount of a cost, or a metric. */
public sealed interface Expression {

    /** The sum of the costs of the steps. */
    Value TOTAL_COST = new Value(Function.TOTAL_COST, List.of());

    <R> R match(Cases<R> cases);

    /** Compared by value: {@code 1.0} and {@code 1} are the same number. */
    record Number(BigDecimal value) implements Expression {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /** The value of a function, such as {@code (distance ?from ?to)}. */
    record Value(String function, List<Term> arguments) implements Expression {
        public Value {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.value(this);
        }
    }

    /** {@code (+ a b …)}, {@code (- a b)}, {@code (- a)}, {@code (* a b …)}, {@code (/ a b)}; at least one operand. */
    record Arithmetic(Operator operator, List<Expression> operands) implements Expression {
        public Arithmetic {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.arithmetic(this);
        }
    }

    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDE("/");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** {@code ?duration}: how long the durative action lasts. */
    record Duration() implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.duration(this);
        }
    }

    /** {@code total-time} in a metric: when the plan ends. */
    record TotalTime() implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.totalTime(this);
        }
    }

    /** {@code (is-violated name)} in a metric: how many times the preference was violated. */
    record IsViolated(String preference) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.isViolated(this);
        }
    }

    /** One answer for each kind of expression, so that the compiler sees when a kind is forgotten. */
    interface Cases<R> {
        R number(Number number);

        R value(Value value);

        R arithmetic(Arithmetic arithmetic);

        R duration(Duration duration);

        R totalTime(TotalTime totalTime);

        R isViolated(IsViolated isViolated);
    }
}
