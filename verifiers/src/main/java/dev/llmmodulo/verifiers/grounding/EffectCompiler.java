package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes ground effects out of effects that are read once and grounded often: one {@link GroundEffect} for what happens
 * always, and one for each binding of each {@code when}.
 */
final class EffectCompiler {

    private final ConditionCompiler conditions;
    private final FactTable facts;
    private final Amounts amounts;

    EffectCompiler(ConditionCompiler conditions, FactTable facts, Amounts amounts) {
        this.conditions = conditions;
        this.facts = facts;
        this.amounts = amounts;
    }

    Lifted<Grounded> compile(Effect effect, Variables variables) {
        Portion portion = effect.match(new Cases(variables));
        return binding -> {
            List<GroundEffect> effects = new ArrayList<>();
            List<Condition> priced = new ArrayList<>();
            new Part(Condition.TRUE, effects, priced).collect(portion, binding);
            return new Grounded(effects, Condition.all(priced));
        };
    }

    /**
     * The effects of a binding of an action.
     *
     * @param priced holds where every cost that the action would add has a value
     */
    record Grounded(List<GroundEffect> effects, Condition priced) {}

    /** Adds what it does to a part. */
    @FunctionalInterface
    private interface Portion {
        void addTo(Part part, int[] binding);
    }

    /** What happens under one condition; a {@code when} inside becomes a part of its own. */
    private static final class Part {

        private final Condition condition;
        private final List<GroundEffect> effects;
        private final List<Condition> priced;
        private final List<Integer> adds = new ArrayList<>();
        private final List<Integer> deletes = new ArrayList<>();
        private BigDecimal cost = BigDecimal.ZERO;

        Part(Condition condition, List<GroundEffect> effects, List<Condition> priced) {
            this.condition = condition;
            this.effects = effects;
            this.priced = priced;
        }

        void collect(Portion portion, int[] binding) {
            portion.addTo(this, binding);
            effects.add(new GroundEffect(condition, adds, deletes, cost));
        }

        void cost(Optional<BigDecimal> amount) {
            amount.ifPresentOrElse(known -> cost = cost.add(known), () -> priced.add(condition.negated()));
        }
    }

    private final class Cases implements Effect.Cases<Portion> {

        private final Variables variables;

        Cases(Variables variables) {
            this.variables = variables;
        }

        @Override
        public Portion add(Effect.Add add) {
            Lifted<Integer> fact = facts.compile(add.atom(), variables);
            return (part, binding) -> part.adds.add(fact.ground(binding));
        }

        @Override
        public Portion delete(Effect.Delete delete) {
            Lifted<Integer> fact = facts.compile(delete.atom(), variables);
            return (part, binding) -> part.deletes.add(fact.ground(binding));
        }

        @Override
        public Portion assignment(Effect.Assignment assignment) {
            Lifted<Optional<BigDecimal>> amount = amounts.compile(assignment.amount(), variables);
            return (part, binding) -> part.cost(amount.ground(binding));
        }

        @Override
        public Portion and(Effect.And and) {
            List<Portion> portions =
                    and.parts().stream().map(part -> part.match(this)).toList();
            return (part, binding) -> portions.forEach(portion -> portion.addTo(part, binding));
        }

        @Override
        public Portion forall(Effect.Forall forall) {
            Variables within = variables.with(forall.variables());
            int[] places = within.places(forall.variables());
            Portion body = forall.body().match(new Cases(within));
            return (part, binding) -> conditions.eachBinding(places, within, binding, () -> {
                body.addTo(part, binding);
                return true;
            });
        }

        @Override
        public Portion when(Effect.When when) {
            Lifted<Condition> condition = conditions.compile(when.condition(), variables);
            Portion body = when.body().match(this);
            return (part, binding) -> {
                Condition both = Condition.all(List.of(part.condition, condition.ground(binding)));
                if (both != Condition.FALSE) {
                    new Part(both, part.effects, part.priced).collect(body, binding);
                }
            };
        }
    }
}
