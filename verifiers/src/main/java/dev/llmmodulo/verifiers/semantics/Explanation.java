package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.Unsatisfied.AllOf;
import dev.llmmodulo.verifiers.critique.Unsatisfied.Compared;
import dev.llmmodulo.verifiers.critique.Unsatisfied.Identity;
import dev.llmmodulo.verifiers.critique.Unsatisfied.Missing;
import dev.llmmodulo.verifiers.critique.Unsatisfied.OneOf;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a formula does not have the truth value that it should have. Only asked of formulas that do not. */
public final class Explanation implements Formula.Cases<Unsatisfied> {

    /** Parts listed of one conjunction or disjunction. */
    static final int LISTED = 100;

    private final World world;
    private final Binding binding;
    private final boolean wanted;

    private Explanation(World world, Binding binding, boolean wanted) {
        this.world = world;
        this.binding = binding;
        this.wanted = wanted;
    }

    public static Unsatisfied of(Formula formula, World world, Binding binding) {
        return formula.match(new Explanation(world, binding, true));
    }

    @Override
    public Unsatisfied atom(Formula.Atom atom) {
        return new Missing(new Literal(binding.ground(atom), wanted));
    }

    @Override
    public Unsatisfied equal(Formula.Equal equal) {
        return new Identity(binding.value(equal.left()), binding.value(equal.right()), wanted);
    }

    @Override
    public Unsatisfied not(Formula.Not not) {
        return not.operand().match(new Explanation(world, binding, !wanted));
    }

    @Override
    public Unsatisfied and(Formula.And and) {
        Parts parts = new Parts();
        and.operands().forEach(parts::look);
        return parts.join(wanted);
    }

    @Override
    public Unsatisfied or(Formula.Or or) {
        Parts parts = new Parts();
        or.operands().forEach(parts::look);
        return parts.join(!wanted);
    }

    @Override
    public Unsatisfied forall(Formula.Forall forall) {
        return quantified(forall.variables(), forall.body()).join(wanted);
    }

    @Override
    public Unsatisfied exists(Formula.Exists exists) {
        return quantified(exists.variables(), exists.body()).join(!wanted);
    }

    @Override
    public Unsatisfied comparison(Formula.Comparison comparison) {
        Arithmetic arithmetic = new Arithmetic(world, binding);
        return new Compared(
                wanted,
                comparison.comparator(),
                operand(comparison.left(), arithmetic),
                operand(comparison.right(), arithmetic));
    }

    private Compared.Operand operand(Expression expression, Arithmetic arithmetic) {
        Optional<BigDecimal> value;
        try {
            value = Optional.of(Fractions.toDecimal(arithmetic.value(expression)));
        } catch (UndefinedValueException undefined) {
            value = Optional.empty();
        }
        return new Compared.Operand(binding.text().of(expression), value);
    }

    /** A preference holds always, so only its negation is ever missed. */
    @Override
    public Unsatisfied preference(Formula.Preference preference) {
        return new OneOf(List.of(), 0);
    }

    private Parts quantified(List<TypedName> variables, Formula body) {
        Parts parts = new Parts();
        binding.forEach(variables, () -> {
            parts.look(body);
            return true;
        });
        return parts;
    }

    /** The operands that lack the wanted value. */
    private final class Parts {
        private final Evaluation evaluation = new Evaluation(world, binding);
        private final List<Unsatisfied> listed = new ArrayList<>();
        private long omitted;

        void look(Formula operand) {
            if (evaluation.truth(operand) == Truth.of(wanted)) {
                return;
            }
            if (listed.size() == LISTED) {
                omitted++;
            } else {
                listed.add(operand.match(Explanation.this));
            }
        }

        Unsatisfied join(boolean all) {
            if (listed.size() == 1 && omitted == 0) {
                return listed.get(0);
            }
            return all ? new AllOf(listed, omitted) : new OneOf(listed, omitted);
        }
    }
}
