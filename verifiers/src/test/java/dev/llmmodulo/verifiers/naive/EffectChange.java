package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.List;

/** Changes an effect in one place: a part is dropped, turned round, moved to another atom or freed of its condition. */
final class EffectChange {

    private final Dice dice;
    private final Vocabulary vocabulary;
    private final List<Signature> basic;
    private final ConditionChange conditions;

    /** @param basic the predicates that effects may change */
    EffectChange(Dice dice, Vocabulary vocabulary, List<Signature> basic, ConditionChange conditions) {
        this.dice = dice;
        this.vocabulary = vocabulary;
        this.basic = basic;
        this.conditions = conditions;
    }

    Atom anyFact(List<Typed> objects) {
        return vocabulary.atom(basic, objects);
    }

    Effect changed(Effect effect, List<Typed> scope) {
        if (effect instanceof Effect.Both both && !both.parts().isEmpty()) {
            List<Effect> parts = new ArrayList<>(both.parts());
            int at = dice.below(parts.size());
            if (dice.chance(0.3) && parts.size() > 1) {
                parts.remove(at);
            } else if (dice.chance(0.2)) {
                parts.add(at, literal(scope));
            } else {
                parts.set(at, changed(parts.get(at), scope));
            }
            return new Effect.Both(parts);
        } else if (effect instanceof Effect.ForEach forEach) {
            return new Effect.ForEach(
                    forEach.variables(), changed(forEach.body(), Vocabulary.within(scope, forEach.variables())));
        } else if (effect instanceof Effect.When when) {
            return dice.chance(0.5)
                    ? Effect.when(conditions.changed(when.condition(), scope), when.body())
                    : Effect.when(when.condition(), changed(when.body(), scope));
        } else if (effect instanceof Effect.Add add && dice.chance(0.5)) {
            return new Effect.Delete(add.atom());
        } else if (effect instanceof Effect.Delete delete && dice.chance(0.5)) {
            return new Effect.Add(delete.atom());
        }
        return effect instanceof Effect.Update ? effect : literal(scope);
    }

    private Effect literal(List<Typed> scope) {
        Atom atom = vocabulary.atom(basic, scope);
        return dice.chance(0.5) ? new Effect.Add(atom) : new Effect.Delete(atom);
    }
}
