package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.compiled.ProblemCompiler.NotCompiledException;
import dev.llmmodulo.verifiers.pddl.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

/** Compiles expressions. */
final class NumericCompiler implements Expression.Cases<Quantity> {

    /** As many fit in a long. */
    private static final int MOST_DIGITS = 18;

    private final Function<Expression.Value, AtomIndex> functions;

    /** @param functions the number of the function that a value is of */
    NumericCompiler(Function<Expression.Value, AtomIndex> functions) {
        this.functions = functions;
    }

    /** @throws NotCompiledException it is left to the validator */
    Quantity quantity(Expression expression) {
        return expression.match(this);
    }

    /** @throws NotCompiledException the number does not fit in longs */
    static Quantity.Constant constant(BigDecimal number) {
        long digits = number.precision() - Math.min(0L, number.scale());
        if (number.scale() > MOST_DIGITS || digits > MOST_DIGITS) {
            throw new NotCompiledException("the number " + number);
        }
        int scale = Math.max(0, number.scale());
        BigInteger numerator = number.setScale(scale).unscaledValue();
        BigInteger denominator = BigInteger.TEN.pow(scale);
        BigInteger common = numerator.gcd(denominator);
        return new Quantity.Constant(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }

    @Override
    public Quantity number(Expression.Number number) {
        return constant(number.value());
    }

    @Override
    public Quantity value(Expression.Value value) {
        return new Quantity.Value(functions.apply(value));
    }

    @Override
    public Quantity arithmetic(Expression.Arithmetic arithmetic) {
        return new Quantity.Combined(
                arithmetic.operator(),
                arithmetic.operands().stream().map(this::quantity).toArray(Quantity[]::new));
    }

    @Override
    public Quantity duration(Expression.Duration duration) {
        throw new NotCompiledException("a duration");
    }

    @Override
    public Quantity totalTime(Expression.TotalTime totalTime) {
        throw new NotCompiledException("the total time");
    }

    @Override
    public Quantity isViolated(Expression.IsViolated isViolated) {
        throw new NotCompiledException("a violation");
    }
}
