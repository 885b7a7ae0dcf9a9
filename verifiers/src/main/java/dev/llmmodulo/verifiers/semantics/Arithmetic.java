package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Evaluates expressions, exactly. */
public final class Arithmetic implements Expression.Cases<BigFraction> {

    private final World world;
    private final Binding binding;
    private final Optional<PlanMeasures> measures;

    public Arithmetic(World world, Binding binding) {
        this(world, binding, Optional.empty());
    }

    private Arithmetic(World world, Binding binding, Optional<PlanMeasures> measures) {
        this.world = world;
        this.binding = binding;
        this.measures = measures;
    }

    /** For a metric. */
    public static Arithmetic ofPlan(World world, Binding binding, PlanMeasures measures) {
        return new Arithmetic(world, binding, Optional.of(measures));
    }

    /**
     * The value of an expression.
     *
     * @throws UndefinedValueException a function without a value is read, or a division is by zero
     * @throws WorkLimitException a number is too long to reckon with
     */
    public BigFraction value(Expression expression) {
        return expression.match(this);
    }

    @Override
    public BigFraction number(Expression.Number number) {
        return Fractions.of(number.value());
    }

    @Override
    public BigFraction value(Expression.Value value) {
        FunctionKey key = new FunctionKey(value.function(), binding.values(value.arguments()));
        return world.value(key).orElseThrow(() -> new UndefinedValueException(key.toString()));
    }

    @Override
    public BigFraction arithmetic(Expression.Arithmetic arithmetic) {
        List<BigFraction> operands = new ArrayList<>();
        arithmetic.operands().forEach(operand -> operands.add(value(operand)));
        if (arithmetic.operator() == Expression.Operator.MINUS && operands.size() == 1) {
            return operands.get(0).negate();
        }
        Iterator<BigFraction> each = operands.iterator();
        BigFraction result = each.next();
        while (each.hasNext()) {
            result = combine(arithmetic.operator(), result, each.next());
        }
        return result;
    }

    private static BigFraction combine(Expression.Operator operator, BigFraction left, BigFraction right) {
        Fractions.requireShort(left, right);
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDE -> divide(left, right);
        };
    }

    static BigFraction divide(BigFraction left, BigFraction right) {
        if (right.signum() == 0) {
            throw new UndefinedValueException("a division by zero");
        }
        return left.divide(right);
    }

    @Override
    public BigFraction duration(Expression.Duration duration) {
        return binding.duration().orElseThrow(() -> new UndefinedValueException("?duration"));
    }

    @Override
    public BigFraction totalTime(Expression.TotalTime totalTime) {
        return measures.map(PlanMeasures::totalTime)
                .orElseThrow(() -> new UndefinedValueException("total-time outside the metric"));
    }

    @Override
    public BigFraction isViolated(Expression.IsViolated isViolated) {
        return measures.map(plan -> BigFraction.of(plan.violations(isViolated.preference())))
                .orElseThrow(() -> new UndefinedValueException("is-violated outside the metric"));
    }
}
