package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.math.BigDecimal;
import java.util.List;

/** Evaluates expressions exactly, in decimals, over the initial values of functions and the cost so far. */
final class Arithmetic {

    private static final FunctionKey COST = new FunctionKey(Function.TOTAL_COST, List.of());

    private final Problem problem;
    private BigDecimal increased = BigDecimal.ZERO;

    Arithmetic(Problem problem) {
        this.problem = problem;
    }

    /** The same values and the same cost so far. */
    Arithmetic copy() {
        Arithmetic copy = new Arithmetic(problem);
        copy.increaseCost(increased);
        return copy;
    }

    void increaseCost(BigDecimal amount) {
        increased = increased.add(amount);
    }

    /** The sum of the costs so far, on top of the initial value of total-cost, which counts as 0 when it is not given. */
    BigDecimal totalCost() {
        return problem.values().getOrDefault(COST, BigDecimal.ZERO).add(increased);
    }

    /** @throws UndefinedValueException a function without a value is read */
    BigDecimal value(Expression expression, Binding binding) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public BigDecimal number(Expression.Number number) {
                return number.value();
            }

            @Override
            public BigDecimal value(Expression.Value value) {
                FunctionKey key = new FunctionKey(value.function(), binding.values(value.arguments()));
                if (key.equals(COST)) {
                    return totalCost();
                }
                BigDecimal known = problem.values().get(key);
                if (known == null) {
                    throw new UndefinedValueException(key);
                }
                return known;
            }

            @Override
            public BigDecimal arithmetic(Expression.Arithmetic arithmetic) {
                List<BigDecimal> values = arithmetic.operands().stream()
                        .map(operand -> operand.match(this))
                        .toList();
                return combine(arithmetic.operator(), values);
            }
        });
    }

    private static BigDecimal combine(Expression.Operator operator, List<BigDecimal> values) {
        if (operator == Expression.Operator.MINUS && values.size() == 1) {
            return values.get(0).negate();
        }
        return values.stream()
                .reduce((left, right) -> switch (operator) {
                    case PLUS -> left.add(right);
                    case MINUS -> left.subtract(right);
                    case TIMES -> left.multiply(right);
                })
                .orElseThrow();
    }
}
