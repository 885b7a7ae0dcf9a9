package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.Set;

/** Whether a formula holds in a state under a binding, by the definition of each connective. */
final class Evaluation implements Formula.Cases<Boolean> {

    private final Set<Fact> state;
    private final Binding binding;

    Evaluation(Set<Fact> state, Binding binding) {
        this.state = state;
        this.binding = binding;
    }

    boolean holds(Formula formula) {
        return formula.match(this);
    }

    @Override
    public Boolean atom(Formula.Atom atom) {
        return state.contains(binding.ground(atom));
    }

    @Override
    public Boolean equal(Formula.Equal equal) {
        return binding.value(equal.left()).equals(binding.value(equal.right()));
    }

    @Override
    public Boolean not(Formula.Not not) {
        return !holds(not.operand());
    }

    @Override
    public Boolean and(Formula.And and) {
        return and.operands().stream().allMatch(this::holds);
    }

    @Override
    public Boolean or(Formula.Or or) {
        return or.operands().stream().anyMatch(this::holds);
    }

    @Override
    public Boolean forall(Formula.Forall forall) {
        return binding.forEach(forall.variables(), () -> holds(forall.body()));
    }

    @Override
    public Boolean exists(Formula.Exists exists) {
        return !binding.forEach(exists.variables(), () -> !holds(exists.body()));
    }
}
