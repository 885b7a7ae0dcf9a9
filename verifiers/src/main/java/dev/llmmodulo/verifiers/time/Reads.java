package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.pddl.Walk;
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
 * does not hold is not read. An update of a value does not read it: whether two updates get on is asked apart.
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
            if (axiom.predicate().equals(fact.predicate()) && isFor(axiom.parameters(), fact.arguments())) {
                condition(axiom.body(), Binding.of(axiom.parameters(), fact.arguments(), universe, limit));
            }
        }
    }

    /** Of objects of other types an axiom says nothing. */
    private boolean isFor(List<TypedName> parameters, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            TypedName parameter = parameters.get(i);
            boolean fits = universe.typeOf(arguments.get(i))
                    .filter(type -> universe.belongs(type, parameter))
                    .isPresent();
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private final class Visit extends Walk {
        private final Binding binding;

        Visit(Binding binding) {
            this.binding = binding;
        }

        @Override
        public Walk atom(Formula.Atom atom) {
            Fact fact = binding.ground(atom);
            if (facts.add(fact) && world.derives(fact.predicate())) {
                derived(fact);
            }
            return this;
        }

        @Override
        public Walk value(Expression.Value value) {
            values.add(new FunctionKey(value.function(), binding.values(value.arguments())));
            return this;
        }

        @Override
        public Walk forall(Formula.Forall forall) {
            return each(forall.variables(), () -> forall.body().match(this));
        }

        @Override
        public Walk exists(Formula.Exists exists) {
            return each(exists.variables(), () -> exists.body().match(this));
        }

        @Override
        public Walk forall(Effect.Forall forall) {
            return each(forall.variables(), () -> forall.body().match(this));
        }

        private Walk each(List<TypedName> variables, Runnable body) {
            binding.forEach(variables, () -> {
                body.run();
                return true;
            });
            return this;
        }

        @Override
        public Walk when(Effect.When when) {
            when.condition().match(this);
            return new Evaluation(world, binding).holds(when.condition())
                    ? when.body().match(this)
                    : this;
        }
    }
}
