package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the amounts of cost increases from the values in {@code :init}, exactly. */
final class Amounts {

    private final Map<FunctionKey, BigDecimal> values;
    private final ObjectTable objects;

    Amounts(Map<FunctionKey, BigDecimal> values, ObjectTable objects) {
        this.values = values;
        this.objects = objects;
    }

    /** Empty if a value is missing, or is that of the total cost, which changes from state to state. */
    Lifted<Optional<BigDecimal>> compile(Expression expression, Variables variables) {
        return expression.match(new Cases(variables));
    }

    private final class Cases implements Expression.Cases<Lifted<Optional<BigDecimal>>> {

        private final Variables variables;

        Cases(Variables variables) {
            this.variables = variables;
        }

        @Override
        public Lifted<Optional<BigDecimal>> number(Expression.Number number) {
            Optional<BigDecimal> amount = Optional.of(number.value());
            return binding -> amount;
        }

        @Override
        public Lifted<Optional<BigDecimal>> value(Expression.Value value) {
            if (value.function().equals(Function.TOTAL_COST)) {
                return binding -> Optional.empty();
            }
            int[] terms = variables.terms(value.arguments());
            return binding -> {
                List<String> names = Arrays.stream(Variables.objects(terms, binding))
                        .mapToObj(objects::name)
                        .toList();
                return Optional.ofNullable(values.get(new FunctionKey(value.function(), names)));
            };
        }

        @Override
        public Lifted<Optional<BigDecimal>> arithmetic(Expression.Arithmetic arithmetic) {
            List<Lifted<Optional<BigDecimal>>> operands = arithmetic.operands().stream()
                    .map(operand -> operand.match(this))
                    .toList();
            return binding -> {
                List<BigDecimal> amounts = new ArrayList<>();
                for (Lifted<Optional<BigDecimal>> operand : operands) {
                    Optional<BigDecimal> amount = operand.ground(binding);
                    if (amount.isEmpty()) {
                        return Optional.empty();
                    }
                    amounts.add(amount.get());
                }
                return Optional.of(compute(arithmetic, amounts));
            };
        }

        @Override
        public Lifted<Optional<BigDecimal>> duration(Expression.Duration duration) {
            throw new IllegalStateException("not classical: " + duration);
        }

        @Override
        public Lifted<Optional<BigDecimal>> totalTime(Expression.TotalTime totalTime) {
            throw new IllegalStateException("not classical: " + totalTime);
        }

        @Override
        public Lifted<Optional<BigDecimal>> isViolated(Expression.IsViolated isViolated) {
            throw new IllegalStateException("not classical: " + isViolated);
        }
    }

    private static BigDecimal compute(Expression.Arithmetic arithmetic, List<BigDecimal> amounts) {
        BigDecimal first = amounts.get(0);
        List<BigDecimal> others = amounts.subList(1, amounts.size());
        return switch (arithmetic.operator()) {
            case PLUS -> others.stream().reduce(first, BigDecimal::add);
            case MINUS -> others.isEmpty() ? first.negate() : others.stream().reduce(first, BigDecimal::subtract);
            case TIMES -> others.stream().reduce(first, BigDecimal::multiply);
            case DIVIDE -> throw new IllegalStateException("not classical: " + arithmetic);
        };
    }
}
