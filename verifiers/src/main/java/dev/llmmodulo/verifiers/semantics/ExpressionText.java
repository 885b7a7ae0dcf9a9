package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import java.util.stream.Collectors;

/** An expression in PDDL, with the objects for the variables that stand for some. */
public record ExpressionText(Binding binding) implements Expression.Cases<String> {

    public static String of(Expression expression, Binding binding) {
        return expression.match(new ExpressionText(binding));
    }

    @Override
    public String number(Expression.Number number) {
        return number.value().toPlainString();
    }

    @Override
    public String value(Expression.Value value) {
        return new FunctionKey(value.function(), binding.shown(value.arguments())).toString();
    }

    @Override
    public String arithmetic(Expression.Arithmetic arithmetic) {
        return arithmetic.operands().stream()
                .map(operand -> operand.match(this))
                .collect(Collectors.joining(" ", "(" + arithmetic.operator().symbol() + " ", ")"));
    }

    @Override
    public String duration(Expression.Duration duration) {
        return "?duration";
    }

    @Override
    public String totalTime(Expression.TotalTime totalTime) {
        return "total-time";
    }

    @Override
    public String isViolated(Expression.IsViolated isViolated) {
        return "(is-violated " + isViolated.preference() + ")";
    }
}
