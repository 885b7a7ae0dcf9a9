package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.List;

/** Changes a condition in one place: a part is dropped, negated or another one takes its place. */
final class ConditionChange {

    private final Dice dice;
    private final RandomCondition conditions;

    ConditionChange(Dice dice, Vocabulary vocabulary) {
        this.dice = dice;
        this.conditions = new RandomCondition(vocabulary);
    }

    Condition changed(Condition condition, List<Typed> scope) {
        if (condition instanceof Condition.And and && !and.operands().isEmpty()) {
            return new Condition.And(changed(and.operands(), scope));
        } else if (condition instanceof Condition.Or or && !or.operands().isEmpty()) {
            return new Condition.Or(changed(or.operands(), scope));
        } else if (condition instanceof Condition.Every every && dice.chance(0.8)) {
            return new Condition.Every(
                    every.variables(), changed(every.body(), Vocabulary.within(scope, every.variables())));
        } else if (condition instanceof Condition.Some some && dice.chance(0.8)) {
            return new Condition.Some(
                    some.variables(), changed(some.body(), Vocabulary.within(scope, some.variables())));
        } else if (condition instanceof Condition.Not not) {
            return dice.chance(0.5) ? not.operand() : Condition.not(changed(not.operand(), scope));
        }
        return dice.chance(0.4) ? Condition.not(condition) : conditions.literal(scope);
    }

    private List<Condition> changed(List<Condition> operands, List<Typed> scope) {
        List<Condition> others = new ArrayList<>(operands);
        int at = dice.below(others.size());
        if (dice.chance(0.4)) {
            others.remove(at);
        } else {
            others.set(at, changed(others.get(at), scope));
        }
        return others;
    }
}
