package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one step changes, gathered whole in the old state before anything is applied. Deletions come first, then
 * additions: a fact that is both deleted and added holds afterwards.
 */
final class Change implements Effect.Cases<Boolean> {

    private final Evaluation old;
    private final Binding binding;
    private final Arithmetic arithmetic;
    private final Set<Fact> added = new LinkedHashSet<>();
    private final Set<Fact> deleted = new LinkedHashSet<>();
    private BigDecimal cost = BigDecimal.ZERO;

    private Change(Evaluation old, Binding binding, Arithmetic arithmetic) {
        this.old = old;
        this.binding = binding;
        this.arithmetic = arithmetic;
    }

    /** @throws UndefinedValueException an amount reads a function without a value */
    static Change of(Effect effect, Set<Fact> state, Binding binding, Arithmetic arithmetic) {
        Change change = new Change(new Evaluation(state, binding), binding, arithmetic);
        effect.match(change);
        return change;
    }

    /** @param changed told of each fact whose truth value is not what it was */
    void applyTo(Set<Fact> state, Consumer<Fact> changed) {
        for (Fact fact : deleted) {
            if (!added.contains(fact) && state.remove(fact)) {
                changed.accept(fact);
            }
        }
        for (Fact fact : added) {
            if (state.add(fact)) {
                changed.accept(fact);
            }
        }
    }

    boolean makesTrue(Literal literal) {
        return literal.positive()
                ? added.contains(literal.fact())
                : deleted.contains(literal.fact()) && !added.contains(literal.fact());
    }

    BigDecimal cost() {
        return cost;
    }

    @Override
    public Boolean add(Effect.Add add) {
        return added.add(binding.ground(add.atom()));
    }

    @Override
    public Boolean delete(Effect.Delete delete) {
        return deleted.add(binding.ground(delete.atom()));
    }

    @Override
    public Boolean increaseCost(Effect.IncreaseCost increase) {
        Expression amount = increase.amount();
        cost = cost.add(arithmetic.value(amount, binding));
        return true;
    }

    @Override
    public Boolean and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return true;
    }

    @Override
    public Boolean forall(Effect.Forall forall) {
        return binding.forEach(forall.variables(), () -> {
            forall.body().match(this);
            return true;
        });
    }

    @Override
    public Boolean when(Effect.When when) {
        return old.holds(when.condition()) && when.body().match(this);
    }
}
