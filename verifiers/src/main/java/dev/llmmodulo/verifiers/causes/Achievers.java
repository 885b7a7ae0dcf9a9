package dev.llmmodulo.verifiers.causes;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.semantics.Universe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which actions of a domain have an effect that makes a given literal true. */
public final class Achievers implements Effect.Cases<Boolean> {

    private final Universe universe;
    private final String action;
    private final List<TypedName> parameters;
    private final Literal literal;
    private final List<TypedName> quantified;
    private final List<Achiever> found;

    private Achievers(
            Universe universe,
            String action,
            List<TypedName> parameters,
            Literal literal,
            List<TypedName> quantified,
            List<Achiever> found) {
        this.universe = universe;
        this.action = action;
        this.parameters = parameters;
        this.literal = literal;
        this.quantified = quantified;
        this.found = found;
    }

    public static List<Achiever> of(Literal literal, Universe universe) {
        List<Achiever> found = new ArrayList<>();
        for (Action action : universe.problem().domain().actions()) {
            action.effect()
                    .match(new Achievers(universe, action.name(), action.parameters(), literal, List.of(), found));
        }
        for (DurativeAction action : universe.problem().domain().durativeActions()) {
            for (TimedEffect effect : action.effects()) {
                effect.effect()
                        .match(new Achievers(
                                universe, action.name(), action.parameters(), literal, effect.variables(), found));
            }
        }
        return found.stream().distinct().toList();
    }

    @Override
    public Boolean add(Effect.Add add) {
        return literal.positive() && unify(add.atom(), literal.fact());
    }

    @Override
    public Boolean delete(Effect.Delete delete) {
        return !literal.positive() && unify(delete.atom(), literal.fact());
    }

    @Override
    public Boolean assignment(Effect.Assignment assignment) {
        return false;
    }

    @Override
    public Boolean and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return true;
    }

    @Override
    public Boolean forall(Effect.Forall forall) {
        List<TypedName> inner = new ArrayList<>(quantified);
        inner.addAll(forall.variables());
        return forall.body().match(new Achievers(universe, action, parameters, literal, inner, found));
    }

    @Override
    public Boolean when(Effect.When when) {
        return when.body().match(this);
    }

    private boolean unify(Formula.Atom atom, Fact fact) {
        if (!atom.predicate().equals(fact.predicate())
                || atom.arguments().size() != fact.arguments().size()) {
            return false;
        }
        Map<String, String> bound = new HashMap<>();
        for (int i = 0; i < fact.arguments().size(); i++) {
            Term term = atom.arguments().get(i);
            String object = fact.arguments().get(i);
            String before = term instanceof Term.Variable ? bound.putIfAbsent(term.name(), object) : term.name();
            if (before != null && !before.equals(object)) {
                return false;
            }
        }
        for (TypedName variable : quantified) {
            String object = bound.remove(variable.name());
            if (object != null && !fits(object, variable)) {
                return false;
            }
        }
        List<String> arguments = new ArrayList<>();
        for (TypedName parameter : parameters) {
            String object = bound.get(parameter.name());
            if (object != null && !fits(object, parameter)) {
                return false;
            }
            arguments.add(object == null ? parameter.name() : object);
        }
        return found.add(new Achiever(action, arguments));
    }

    private boolean fits(String object, TypedName variable) {
        return universe.typeOf(object)
                .map(type -> universe.belongs(type, variable))
                .orElse(false);
    }
}
