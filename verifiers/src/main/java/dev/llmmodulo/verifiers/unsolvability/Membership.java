package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.semantics.Universe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells for which objects for the parameters a {@link CountedAtom} stands for a fact. */
final class Membership {

    /** What stands for every object in a pattern. */
    private static final String ANY = "?";

    private final Universe universe;
    private final List<TypedName> parameters;

    Membership(Universe universe, List<TypedName> parameters) {
        this.universe = universe;
        this.parameters = parameters;
    }

    /** The objects for the parameters; empty if the atom does not stand for the fact, or does for several choices. */
    Optional<List<String>> instance(CountedAtom atom, Fact fact) {
        if (!atom.atom().predicate().equals(fact.predicate())
                || atom.atom().arguments().size() != fact.arguments().size()) {
            return Optional.empty();
        }
        Map<String, TypedName> variables = new HashMap<>();
        parameters.forEach(parameter -> variables.put(parameter.name(), parameter));
        atom.counted().forEach(counted -> variables.put(counted.name(), counted));
        Map<String, String> objects = new HashMap<>();
        for (int i = 0; i < fact.arguments().size(); i++) {
            Term term = atom.atom().arguments().get(i);
            String object = fact.arguments().get(i);
            boolean fits = term instanceof Term.Constant
                    ? term.name().equals(object)
                    : variables.containsKey(term.name())
                            && fits(object, variables.get(term.name()))
                            && objects.getOrDefault(term.name(), object).equals(object);
            if (!fits) {
                return Optional.empty();
            }
            objects.put(term.name(), object);
        }
        atom.counted().forEach(counted -> objects.remove(counted.name()));
        List<String> instance = new ArrayList<>();
        for (TypedName parameter : parameters) {
            if (!objects.containsKey(parameter.name())) {
                return Optional.empty();
            }
            instance.add(objects.get(parameter.name()));
        }
        return Optional.of(instance);
    }

    private boolean fits(String object, TypedName variable) {
        return universe.typeOf(object)
                .map(type -> universe.belongs(type, variable))
                .orElse(false);
    }

    /** What the atom stands for under this choice. */
    Fact pattern(CountedAtom atom, List<String> instance) {
        Map<String, String> objects = new HashMap<>();
        for (int i = 0; i < instance.size(); i++) {
            objects.put(parameters.get(i).name(), instance.get(i));
        }
        atom.counted().forEach(counted -> objects.put(counted.name(), ANY));
        return new Fact(
                atom.atom().predicate(),
                atom.atom().arguments().stream()
                        .map(term -> objects.getOrDefault(term.name(), term.name()))
                        .toList());
    }
}
