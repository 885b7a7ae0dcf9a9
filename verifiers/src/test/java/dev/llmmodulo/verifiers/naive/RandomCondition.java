package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes random conditions. */
final class RandomCondition {

    private static final List<Construct> COMPOUND = List.of(
            Construct.NEGATED_CONDITION,
            Construct.DISJUNCTION,
            Construct.IMPLICATION,
            Construct.UNIVERSAL,
            Construct.EXISTENTIAL,
            Construct.EQUALITY,
            Construct.NUMERIC_CONDITION);

    private final Vocabulary vocabulary;
    private final RandomExpression expressions;
    private final Dice dice;

    RandomCondition(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.expressions = new RandomExpression(vocabulary);
        this.dice = vocabulary.dice();
    }

    /** A conjunction of up to {@code most} parts, or a single condition. */
    Condition conjunction(List<Typed> scope, int most) {
        List<Condition> parts = new ArrayList<>();
        int count = dice.between(0, most);
        for (int i = 0; i < count; i++) {
            parts.add(dice.chance(0.5) ? literal(scope) : condition(scope, 2));
        }
        return parts.size() == 1 && dice.chance(0.5) ? parts.get(0) : new Condition.And(parts);
    }

    Condition literal(List<Typed> scope) {
        List<Signature> predicates = vocabulary.task().predicates();
        boolean derived = predicates.containsAll(RandomAxioms.DERIVED) && !scope.isEmpty() && dice.chance(0.4);
        Condition atom = new Condition.Holds(vocabulary.atom(derived ? RandomAxioms.DERIVED : predicates, scope));
        return vocabulary.allows(Construct.NEGATED_LITERAL) && dice.chance(0.35) ? Condition.not(atom) : atom;
    }

    Condition condition(List<Typed> scope, int depth) {
        List<Construct> choices = COMPOUND.stream().filter(vocabulary::allows).toList();
        if (vocabulary.allows(Construct.NUMERIC_CONDITION) && dice.chance(0.3)) {
            return comparison(scope);
        } else if (depth == 0 || choices.isEmpty() || dice.chance(0.2)) {
            return literal(scope);
        }
        switch (dice.pick(choices)) {
            case NEGATED_CONDITION:
                return Condition.not(condition(scope, depth - 1));
            case DISJUNCTION:
                return new Condition.Or(several(scope, depth - 1, dice.chance(0.05) ? 0 : 2));
            case IMPLICATION:
                return new Condition.Imply(condition(scope, depth - 1), condition(scope, depth - 1));
            case EQUALITY:
                return equality(scope).orElseGet(() -> literal(scope));
            case NUMERIC_CONDITION:
                return comparison(scope);
            case UNIVERSAL: {
                List<Typed> variables = vocabulary.variables(scope, true);
                return new Condition.Every(variables, body(Vocabulary.within(scope, variables), depth));
            }
            default: {
                List<Typed> variables = vocabulary.variables(scope, true);
                return new Condition.Some(variables, body(Vocabulary.within(scope, variables), depth));
            }
        }
    }

    private Condition comparison(List<Typed> scope) {
        Expression left = expressions.any(scope);
        Expression right = dice.chance(0.2) ? left : expressions.any(scope);
        return new Condition.Compare(dice.pick("<", "<=", "=", ">=", ">"), left, right);
    }

    private Condition body(List<Typed> scope, int depth) {
        return dice.chance(0.3) ? new Condition.And(several(scope, depth - 1, 2)) : condition(scope, depth - 1);
    }

    private List<Condition> several(List<Typed> scope, int depth, int least) {
        List<Condition> several = new ArrayList<>();
        int count = least == 0 ? 0 : dice.between(least, 3);
        for (int i = 0; i < count; i++) {
            several.add(condition(scope, depth));
        }
        return several;
    }

    private Optional<Condition> equality(List<Typed> scope) {
        return vocabulary.term(scope).map(left -> {
            Condition same = new Condition.Same(left, vocabulary.term(scope).orElseThrow());
            return dice.chance(0.4) ? Condition.not(same) : same;
        });
    }
}
