package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/** The truth of formulas in a world under a binding, by the definition of each connective. */
public class Evaluation implements Formula.Cases<Truth> {

    private final World world;
    private final Binding binding;
    private final Arithmetic arithmetic;

    public Evaluation(World world, Binding binding) {
        this.world = world;
        this.binding = binding;
        this.arithmetic = new Arithmetic(world, binding);
    }

    /**
     * The truth of a formula; undefined where it hangs on a value that is not defined.
     *
     * @throws WorkLimitException its quantifiers visit too many bindings, a number is too long to reckon with, or the thread was
     *     interrupted
     */
    public Truth truth(Formula formula) {
        return formula.match(this);
    }

    /**
     * Whether a formula is true; not so where its truth is undefined.
     *
     * @throws WorkLimitException as {@link #truth} does
     */
    public boolean holds(Formula formula) {
        return truth(formula) == Truth.TRUE;
    }

    @Override
    public Truth atom(Formula.Atom atom) {
        return world.truth(binding.ground(atom));
    }

    @Override
    public Truth equal(Formula.Equal equal) {
        return Truth.of(binding.value(equal.left()).equals(binding.value(equal.right())));
    }

    @Override
    public Truth not(Formula.Not not) {
        return truth(not.operand()).not();
    }

    @Override
    public Truth and(Formula.And and) {
        return all(and.operands());
    }

    private Truth all(List<Formula> operands) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < operands.size() && all != Truth.FALSE; i++) {
            all = all.and(truth(operands.get(i)));
        }
        return all;
    }

    @Override
    public Truth or(Formula.Or or) {
        Truth any = Truth.FALSE;
        for (int i = 0; i < or.operands().size() && any != Truth.TRUE; i++) {
            any = any.or(truth(or.operands().get(i)));
        }
        return any;
    }

    @Override
    public Truth forall(Formula.Forall forall) {
        return every(forall.variables(), forall.body(), false);
    }

    @Override
    public Truth exists(Formula.Exists exists) {
        return every(exists.variables(), exists.body(), true).not();
    }

    /** Whether the body holds under every binding of the variables, or with {@code negated}, its negation. */
    private Truth every(List<TypedName> variables, Formula body, boolean negated) {
        Truth[] all = {Truth.TRUE};
        binding.forEach(variables, () -> {
            Truth one = truth(body);
            all[0] = all[0].and(negated ? one.not() : one);
            return all[0] != Truth.FALSE;
        });
        return all[0];
    }

    @Override
    public Truth comparison(Formula.Comparison comparison) {
        try {
            int order = Fractions.compare(arithmetic.value(comparison.left()), arithmetic.value(comparison.right()));
            return Truth.of(comparison.comparator().holds(order));
        } catch (UndefinedValueException undefined) {
            return Truth.UNDEFINED;
        }
    }

    /** It is not required. */
    @Override
    public Truth preference(Formula.Preference preference) {
        return Truth.TRUE;
    }
}
