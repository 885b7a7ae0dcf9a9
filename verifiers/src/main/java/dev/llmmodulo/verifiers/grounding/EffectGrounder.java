package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grounds effects: one {@link GroundEffect} for what happens always, and one for each binding of each {@code when}. */
final class EffectGrounder {

    private final ConditionGrounder conditions;
    private final FactTable facts;
    private final Amounts amounts;

    EffectGrounder(ConditionGrounder conditions, FactTable facts, Amounts amounts) {
        this.conditions = conditions;
        this.facts = facts;
        this.amounts = amounts;
    }

    Grounded ground(Effect effect, Bindings bindings) {
        List<GroundEffect> effects = new ArrayList<>();
        List<Condition> priced = new ArrayList<>();
        new Part(Condition.TRUE, bindings, effects, priced).collect(effect);
        return new Grounded(effects, Condition.all(priced));
    }

    /**
     * The effects of a binding of an action.
     *
     * @param priced holds where every cost that the action would add has a value
     */
    record Grounded(List<GroundEffect> effects, Condition priced) {}

    /** What happens under one condition; a {@code when} inside becomes a part of its own. */
    private final class Part implements Effect.Cases<Part> {

        private final Condition condition;
        private final Bindings bindings;
        private final List<GroundEffect> effects;
        private final List<Condition> priced;
        private final List<Integer> adds = new ArrayList<>();
        private final List<Integer> deletes = new ArrayList<>();
        private BigDecimal cost = BigDecimal.ZERO;

        Part(Condition condition, Bindings bindings, List<GroundEffect> effects, List<Condition> priced) {
            this.condition = condition;
            this.bindings = bindings;
            this.effects = effects;
            this.priced = priced;
        }

        void collect(Effect effect) {
            effect.match(this);
            effects.add(new GroundEffect(condition, adds, deletes, cost));
        }

        @Override
        public Part add(Effect.Add add) {
            adds.add(facts.number(bindings.fact(add.atom())));
            return this;
        }

        @Override
        public Part delete(Effect.Delete delete) {
            deletes.add(facts.number(bindings.fact(delete.atom())));
            return this;
        }

        @Override
        public Part assignment(Effect.Assignment assignment) {
            Optional<BigDecimal> amount = amounts.amount(assignment.amount(), bindings);
            amount.ifPresentOrElse(known -> cost = cost.add(known), () -> priced.add(condition.negated()));
            return this;
        }

        @Override
        public Part and(Effect.And and) {
            and.parts().forEach(part -> part.match(this));
            return this;
        }

        @Override
        public Part forall(Effect.Forall forall) {
            conditions.eachBinding(forall.variables(), bindings, () -> {
                forall.body().match(this);
                return true;
            });
            return this;
        }

        @Override
        public Part when(Effect.When when) {
            Condition both = Condition.all(List.of(condition, conditions.ground(when.condition(), bindings)));
            if (both != Condition.FALSE) {
                new Part(both, bindings, effects, priced).collect(when.body());
            }
            return this;
        }
    }
}
