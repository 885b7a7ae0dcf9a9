package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the amounts of cost increases from the values in {@code :init}, exactly. */
final class Amounts {

    private final Map<FunctionKey, BigDecimal> values;

    Amounts(Map<FunctionKey, BigDecimal> values) {
        this.values = values;
    }

    /** Empty if a value is missing, or is that of the total cost, which changes from state to state. */
    Optional<BigDecimal> amount(Expression expression, Bindings bindings) {
        return expression.match(new Cases(bindings));
    }

    private final class Cases implements Expression.Cases<Optional<BigDecimal>> {

        private final Bindings bindings;

        Cases(Bindings bindings) {
            this.bindings = bindings;
        }

        @Override
        public Optional<BigDecimal> number(Expression.Number number) {
            return Optional.of(number.value());
        }

        @Override
        public Optional<BigDecimal> value(Expression.Value value) {
            return value.function().equals(Function.TOTAL_COST)
                    ? Optional.empty()
                    : Optional.ofNullable(values.get(bindings.key(value)));
        }

        @Override
        public Optional<BigDecimal> arithmetic(Expression.Arithmetic arithmetic) {
            List<BigDecimal> operands = new ArrayList<>();
            for (Expression operand : arithmetic.operands()) {
                Optional<BigDecimal> amount = operand.match(this);
                if (amount.isEmpty()) {
                    return Optional.empty();
                }
                operands.add(amount.get());
            }
            BigDecimal first = operands.get(0);
            List<BigDecimal> others = operands.subList(1, operands.size());
            return Optional.of(
                    switch (arithmetic.operator()) {
                        case PLUS -> others.stream().reduce(first, BigDecimal::add);
                        case MINUS ->
                            others.isEmpty() ? first.negate() : others.stream().reduce(first, BigDecimal::subtract);
                        case TIMES -> others.stream().reduce(first, BigDecimal::multiply);
                        case DIVIDE -> throw new IllegalStateException("not classical: " + arithmetic);
                    });
        }

        @Override
        public Optional<BigDecimal> duration(Expression.Duration duration) {
            throw new IllegalStateException("not classical: " + duration);
        }

        @Override
        public Optional<BigDecimal> totalTime(Expression.TotalTime totalTime) {
            throw new IllegalStateException("not classical: " + totalTime);
        }

        @Override
        public Optional<BigDecimal> isViolated(Expression.IsViolated isViolated) {
            throw new IllegalStateException("not classical: " + isViolated);
        }
    }
}
