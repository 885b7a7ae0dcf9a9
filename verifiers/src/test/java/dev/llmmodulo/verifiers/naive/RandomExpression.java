package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes random expressions. */
final class RandomExpression {

    private final Vocabulary vocabulary;
    private final Dice dice;

    RandomExpression(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.dice = vocabulary.dice();
    }

    /** What an action may cost: no step changes it, if there are no other numbers. */
    Expression amount(List<Typed> scope) {
        boolean numeric = vocabulary.allows(Construct.NUMERIC_CONDITION);
        return expression(
                scope,
                vocabulary.task().functions().stream()
                        .filter(function -> numeric || !function.name().equals(NaiveSemantics.TOTAL_COST.symbol()))
                        .toList(),
                dice.chance(0.08) ? 1 : 0);
    }

    Expression any(List<Typed> scope) {
        return expression(scope, vocabulary.task().functions(), dice.chance(0.3) ? 1 : 0);
    }

    private Expression expression(List<Typed> scope, List<Signature> functions, int depth) {
        if (depth > 0) {
            List<String> operators = new ArrayList<>(List.of("+", "-", "*"));
            if (vocabulary.allows(Construct.DIVISION)) {
                operators.add("/");
            }
            return new Expression.Arithmetic(
                    dice.pick(operators),
                    List.of(expression(scope, functions, depth - 1), expression(scope, functions, depth - 1)));
        }
        if (dice.chance(0.5)) {
            return new Expression.Fluent(vocabulary.atom(functions, scope));
        }
        boolean small = vocabulary.allows(Construct.NUMERIC_CONDITION) && dice.chance(0.7);
        return new Expression.Number(
                small ? BigDecimal.valueOf(dice.between(-2, 2)) : BigDecimal.valueOf(dice.below(30), dice.below(2)));
    }
}
