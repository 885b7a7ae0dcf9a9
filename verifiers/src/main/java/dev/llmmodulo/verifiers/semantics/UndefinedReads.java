package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Formula;

/** Finds the value that a formula's truth hangs on and that is not defined. */
public final class UndefinedReads implements Formula.Cases<Boolean> {

    private final World world;
    private final Binding binding;
    private final Evaluation evaluation;

    private UndefinedReads(World world, Binding binding) {
        this.world = world;
        this.binding = binding;
        this.evaluation = new Evaluation(world, binding);
    }

    /** @param formula its truth is undefined */
    public static UndefinedValueException first(Formula formula, World world, Binding binding) {
        try {
            formula.match(new UndefinedReads(world, binding));
            return new UndefinedValueException(formula.toString());
        } catch (UndefinedValueException found) {
            return found;
        }
    }

    private boolean look(Formula formula) {
        return evaluation.truth(formula) == Truth.UNDEFINED && formula.match(this);
    }

    @Override
    public Boolean atom(Formula.Atom atom) {
        return false;
    }

    @Override
    public Boolean equal(Formula.Equal equal) {
        return false;
    }

    @Override
    public Boolean not(Formula.Not not) {
        return look(not.operand());
    }

    @Override
    public Boolean and(Formula.And and) {
        return and.operands().stream().anyMatch(this::look);
    }

    @Override
    public Boolean or(Formula.Or or) {
        return or.operands().stream().anyMatch(this::look);
    }

    @Override
    public Boolean forall(Formula.Forall forall) {
        return !binding.forEach(forall.variables(), () -> !look(forall.body()));
    }

    @Override
    public Boolean exists(Formula.Exists exists) {
        return !binding.forEach(exists.variables(), () -> !look(exists.body()));
    }

    /** Reads both sides again, which throws. */
    @Override
    public Boolean comparison(Formula.Comparison comparison) {
        Arithmetic arithmetic = new Arithmetic(world, binding);
        arithmetic.value(comparison.left());
        arithmetic.value(comparison.right());
        return false;
    }

    @Override
    public Boolean preference(Formula.Preference preference) {
        return false;
    }
}
