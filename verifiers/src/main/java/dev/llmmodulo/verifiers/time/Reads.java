package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the facts and functions that conditions and effects read, whatever their values (Fox and Long, PDDL 2.1, 2003,
 * definition 12). A derived fact reads what the bodies of its axioms read. What an effect would do under a condition that
 * does not hold is not read.
 */
final class Reads {

    private final World world;
    private final Universe universe;
    private final WorkLimit limit;
    private final Set<Fact> facts = new HashSet<>();
    private final Set<FunctionKey> values = new HashSet<>();

    Reads(World world, Universe universe, WorkLimit limit) {
        this.world = world;
        this.universe = universe;
        this.limit = limit;
    }

    Set<Fact> facts() {
        return facts;
    }

    Set<FunctionKey> values() {
        return values;
    }

    void condition(Formula formula, Binding binding) {
        formula.match(new Visit(binding));
    }

    void effect(Effect effect, Binding binding) {
        effect.match(new Visit(binding));
    }

    void expression(Expression expression, Binding binding) {
        expression.match(new Visit(binding));
    }

    private void derived(Fact fact) {
        for (Axiom axiom : universe.problem().domain().axioms()) {
            if (axiom.predicate().equals(fact.predicate())) {
                condition(axiom.body(), Binding.of(axiom.parameters(), fact.arguments(), universe, limit));
            }
        }
    }

    private final class Visit implements Formula.Cases<Boolean>, Effect.Cases<Boolean>, Expression.Cases<Boolean> {
        private final Binding binding;

        Visit(Binding binding) {
            this.binding = binding;
        }

        @Override
        public Boolean atom(Formula.Atom atom) {
            Fact fact = binding.ground(atom);
            if (facts.add(fact) && world.derives(fact.predicate())) {
                derived(fact);
            }
            return true;
        }

        @Override
        public Boolean equal(Formula.Equal equal) {
            return true;
        }

        @Override
        public Boolean not(Formula.Not not) {
            return not.operand().match(this);
        }

        @Override
        public Boolean and(Formula.And and) {
            and.operands().forEach(operand -> operand.match(this));
            return true;
        }

        @Override
        public Boolean or(Formula.Or or) {
            or.operands().forEach(operand -> operand.match(this));
            return true;
        }

        @Override
        public Boolean forall(Formula.Forall forall) {
            return each(forall.variables(), forall.body());
        }

        @Override
        public Boolean exists(Formula.Exists exists) {
            return each(exists.variables(), exists.body());
        }

        private boolean each(List<TypedName> variables, Formula body) {
            return binding.forEach(variables, () -> {
                body.match(this);
                return true;
            });
        }

        @Override
        public Boolean comparison(Formula.Comparison comparison) {
            return comparison.left().match(this) && comparison.right().match(this);
        }

        @Override
        public Boolean preference(Formula.Preference preference) {
            return preference.body().match(this);
        }

        @Override
        public Boolean add(Effect.Add add) {
            return true;
        }

        @Override
        public Boolean delete(Effect.Delete delete) {
            return true;
        }

        /** An update of a value does not read it: whether two updates get on is asked apart. */
        @Override
        public Boolean assignment(Effect.Assignment assignment) {
            return assignment.amount().match(this);
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
            when.condition().match(this);
            return !new Evaluation(world, binding).holds(when.condition())
                    || when.body().match(this);
        }

        @Override
        public Boolean number(Expression.Number number) {
            return true;
        }

        @Override
        public Boolean value(Expression.Value value) {
            values.add(new FunctionKey(value.function(), binding.values(value.arguments())));
            return true;
        }

        @Override
        public Boolean arithmetic(Expression.Arithmetic arithmetic) {
            arithmetic.operands().forEach(operand -> operand.match(this));
            return true;
        }

        @Override
        public Boolean duration(Expression.Duration duration) {
            return true;
        }

        @Override
        public Boolean totalTime(Expression.TotalTime totalTime) {
            return true;
        }

        @Override
        public Boolean isViolated(Expression.IsViolated isViolated) {
            return true;
        }
    }
}
