package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that variables stand for at the moment; an inner variable hides an outer one of the same name. */
final class Bindings {

    private final Map<String, String> objects = new HashMap<>();

    /** Restores what a variable stood for. */
    @FunctionalInterface
    interface Undo {
        void undo();
    }

    Undo bind(String variable, String object) {
        Optional<String> hidden = Optional.ofNullable(objects.put(variable, object));
        return () -> hidden.ifPresentOrElse(old -> objects.put(variable, old), () -> objects.remove(variable));
    }

    boolean binds(Term term) {
        return term instanceof Term.Constant || objects.containsKey(term.name());
    }

    String object(Term term) {
        if (term instanceof Term.Constant) {
            return term.name();
        }
        return Optional.ofNullable(objects.get(term.name()))
                .orElseThrow(() -> new IllegalArgumentException("the variable " + term.name() + " is not bound"));
    }

    Fact fact(Formula.Atom atom) {
        return new Fact(atom.predicate(), objects(atom.arguments()));
    }

    /** The objects that the parameters stand for. */
    List<String> arguments(List<TypedName> parameters) {
        List<String> names = new ArrayList<>(parameters.size());
        for (TypedName parameter : parameters) {
            names.add(objects.get(parameter.name()));
        }
        return names;
    }

    FunctionKey key(Expression.Value value) {
        return new FunctionKey(value.function(), objects(value.arguments()));
    }

    private List<String> objects(List<Term> terms) {
        List<String> names = new ArrayList<>(terms.size());
        for (Term term : terms) {
            names.add(object(term));
        }
        return names;
    }
}
