package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the value that a formula's truth hangs on and that is not defined. */
public final class UndefinedReads implements Formula.Cases<Optional<UndefinedValueException>> {

    private final World world;
    private final Binding binding;
    private final Evaluation evaluation;
    private final Arithmetic arithmetic;

    private UndefinedReads(World world, Binding binding) {
        this.world = world;
        this.binding = binding;
        this.evaluation = new Evaluation(world, binding);
        this.arithmetic = new Arithmetic(world, binding);
    }

    /** @param formula its truth is undefined */
    public static UndefinedValueException first(Formula formula, World world, Binding binding) {
        return formula.match(new UndefinedReads(world, binding)).orElseThrow();
    }

    private Optional<UndefinedValueException> look(Formula formula) {
        return evaluation.truth(formula) == Truth.UNDEFINED ? formula.match(this) : Optional.empty();
    }

    private Optional<UndefinedValueException> look(List<Formula> formulas) {
        return formulas.stream().flatMap(formula -> look(formula).stream()).findFirst();
    }

    private Optional<UndefinedValueException> look(List<TypedName> variables, Formula body) {
        List<UndefinedValueException> found = new ArrayList<>();
        binding.forEach(variables, () -> {
            look(body).ifPresent(found::add);
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    @Override
    public Optional<UndefinedValueException> atom(Formula.Atom atom) {
        return world.undefinedRead(binding.ground(atom));
    }

    @Override
    public Optional<UndefinedValueException> equal(Formula.Equal equal) {
        return Optional.empty();
    }

    @Override
    public Optional<UndefinedValueException> not(Formula.Not not) {
        return look(not.operand());
    }

    @Override
    public Optional<UndefinedValueException> and(Formula.And and) {
        return look(and.operands());
    }

    @Override
    public Optional<UndefinedValueException> or(Formula.Or or) {
        return look(or.operands());
    }

    @Override
    public Optional<UndefinedValueException> forall(Formula.Forall forall) {
        return look(forall.variables(), forall.body());
    }

    @Override
    public Optional<UndefinedValueException> exists(Formula.Exists exists) {
        return look(exists.variables(), exists.body());
    }

    @Override
    public Optional<UndefinedValueException> comparison(Formula.Comparison comparison) {
        try {
            arithmetic.value(comparison.left());
            arithmetic.value(comparison.right());
            return Optional.empty();
        } catch (UndefinedValueException undefined) {
            return Optional.of(undefined);
        }
    }

    @Override
    public Optional<UndefinedValueException> preference(Formula.Preference preference) {
        return Optional.empty();
    }
}
