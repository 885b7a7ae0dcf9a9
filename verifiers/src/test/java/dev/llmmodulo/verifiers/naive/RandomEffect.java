package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes random effects. */
final class RandomEffect {

    private static final Map<Construct, String> UPDATES = Map.of(
            Construct.ASSIGN, "assign",
            Construct.INCREASE, "increase",
            Construct.DECREASE, "decrease",
            Construct.SCALE_UP, "scale-up",
            Construct.SCALE_DOWN, "scale-down");

    private final Vocabulary vocabulary;
    private final RandomExpression expressions;
    private final RandomCondition conditions;
    private final List<Signature> changing;
    private final Dice dice;

    /** @param changing the predicates that effects may change; one must have no parameters */
    RandomEffect(Vocabulary vocabulary, List<Signature> changing) {
        this.vocabulary = vocabulary;
        this.conditions = new RandomCondition(vocabulary);
        this.expressions = new RandomExpression(vocabulary);
        this.changing = changing;
        this.dice = vocabulary.dice();
    }

    Effect effect(List<Typed> parameters) {
        List<Effect> parts = several(parameters, 2, false);
        if (vocabulary.allows(Construct.COSTS) && dice.chance(0.8)) {
            parts.add(cost(parameters));
        }
        return parts.size() == 1 && dice.chance(0.5) ? parts.get(0) : new Effect.Both(parts);
    }

    private List<Effect> several(List<Typed> scope, int depth, boolean withinWhen) {
        List<Effect> parts = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            Effect part = part(scope, depth, withinWhen);
            parts.add(part);
            if (part instanceof Effect.Delete delete && vocabulary.allows(Construct.ADD_AND_DELETE)) {
                if (dice.chance(0.2)) {
                    parts.add(dice.below(parts.size()), new Effect.Add(delete.atom()));
                }
            }
        }
        return parts;
    }

    private Effect part(List<Typed> scope, int depth, boolean withinWhen) {
        int kind = depth == 0 ? dice.below(2) : dice.below(5);
        boolean mayNest = !withinWhen || vocabulary.allows(Construct.NESTED_WHEN);
        if (kind == 4 && vocabulary.allows(Construct.UNIVERSAL_EFFECT)) {
            // The product refuses, and says so, a forall that hides a variable within a when.
            List<Typed> variables = vocabulary.variables(scope, !withinWhen);
            return new Effect.ForEach(variables, body(Vocabulary.within(scope, variables), depth, withinWhen));
        } else if (kind >= 2 && mayNest && vocabulary.allows(Construct.CONDITIONAL_EFFECT)) {
            return Effect.when(conditions.conjunction(scope, 2), body(scope, depth, true));
        } else if (withinWhen
                && vocabulary.allows(Construct.COSTS)
                && vocabulary.allows(Construct.CONDITIONAL_COST)
                && dice.chance(0.15)) {
            return cost(scope);
        } else if (!operators().isEmpty() && dice.chance(0.3)) {
            return update(scope);
        }
        Atom atom = vocabulary.atom(changing, scope);
        return dice.chance(0.6) ? new Effect.Add(atom) : new Effect.Delete(atom);
    }

    private Effect body(List<Typed> scope, int depth, boolean withinWhen) {
        return dice.chance(0.5)
                ? part(scope, depth - 1, withinWhen)
                : new Effect.Both(several(scope, depth - 1, withinWhen));
    }

    private Effect cost(List<Typed> scope) {
        return new Effect.Update("increase", NaiveSemantics.TOTAL_COST, expressions.amount(scope));
    }

    /** The operators that are on change numbers other than the total cost. */
    private List<String> operators() {
        return UPDATES.entrySet().stream()
                .filter(entry -> vocabulary.allows(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private Effect update(List<Typed> scope) {
        Atom fluent = vocabulary.atom(RandomTask.NUMBERS, scope);
        return new Effect.Update(dice.pick(operators()), fluent, expressions.any(scope));
    }
}
