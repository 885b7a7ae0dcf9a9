package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The instances of a lifted invariant, one for each choice of objects for its parameters, and the facts of each. */
final class LiftedFacts {

    private final Scope scope;
    private final Map<String, TypedName> parameters;
    private final List<CountedAtom> atoms;
    private final List<Map<String, TypedName>> counted = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> instances = new ArrayList<>();
    private final Map<Integer, Set<Fact>> facts = new HashMap<>();

    /** That one of the atoms, by its place in the list, stands for a fact in one of the instances. */
    record Membership(int instance, int atom) {}

    /** @throws RejectedException if a variable is not declared, declared twice, or counted without being in its atom */
    LiftedFacts(Scope scope, List<TypedName> parameters, List<CountedAtom> atoms) {
        this.scope = scope;
        this.parameters = declared(parameters);
        this.atoms = atoms;
        for (CountedAtom atom : atoms) {
            scope.visits().work();
            Map<String, TypedName> inner = declared(atom.counted());
            counted.add(inner);
            for (String variable : inner.keySet()) {
                if (!atom.atom().arguments().contains(new Term.Variable(variable))) {
                    throw new RejectedException("the invariant counts " + variable + ", which is not in its atom");
                }
            }
            for (Term term : atom.atom().arguments()) {
                if (term instanceof Term.Variable
                        && !inner.containsKey(term.name())
                        && !this.parameters.containsKey(term.name())) {
                    throw new RejectedException(
                            "the variable " + term.name() + " of the invariant is neither a parameter nor counted");
                }
            }
        }
    }

    private static Map<String, TypedName> declared(List<TypedName> variables) {
        Map<String, TypedName> result = new LinkedHashMap<>();
        for (TypedName variable : variables) {
            if (result.containsKey(variable.name())) {
                throw new RejectedException("the invariant declares " + variable.name() + " twice");
            }
            result.put(variable.name(), variable);
        }
        return result;
    }

    /** The number of the instance. */
    int instance(List<String> objects) {
        return numbers.computeIfAbsent(objects, fresh -> {
            instances.add(fresh);
            return instances.size() - 1;
        });
    }

    /** What the parameters stand for. */
    List<String> objects(int instance) {
        return instances.get(instance);
    }

    /** Such as {@code for ?x = a}; empty if there are no parameters. */
    String words(int instance) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        for (String parameter : parameters.keySet()) {
            out.append(i == 0 ? " for " : ", ").append(parameter).append(" = ");
            out.append(instances.get(instance).get(i++));
        }
        return out.toString();
    }

    /** Every instance that the fact is in, once for each atom that stands for it there. */
    List<Membership> membershipsOf(Fact fact) {
        List<Membership> result = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            scope.visits().work();
            int atom = i;
            Map<String, String> bound = new HashMap<>();
            if (matches(atoms.get(i), counted.get(i), fact, bound)) {
                complete(bound, objects -> result.add(new Membership(instance(objects), atom)));
            }
        }
        return result;
    }

    private boolean matches(
            CountedAtom atom, Map<String, TypedName> counted, Fact fact, Map<String, String> boundParameters) {
        List<Term> terms = atom.atom().arguments();
        if (!atom.atom().predicate().equals(fact.predicate())
                || terms.size() != fact.arguments().size()) {
            return false;
        }
        Map<String, String> boundCounted = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            String name = terms.get(i).name();
            String object = fact.arguments().get(i);
            boolean fits = terms.get(i) instanceof Term.Constant
                    ? name.equals(object)
                    : counted.containsKey(name)
                            ? bind(counted.get(name), object, boundCounted)
                            : bind(parameters.get(name), object, boundParameters);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether the variable can stand for the object beside what is bound. */
    private boolean bind(TypedName variable, String object, Map<String, String> bound) {
        return bound.computeIfAbsent(variable.name(), name -> object).equals(object)
                && scope.choices(variable).contains(object);
    }

    /** Every choice of objects for all the parameters that agrees with what is bound. */
    private void complete(Map<String, String> bound, Consumer<List<String>> each) {
        List<TypedName> open = parameters.values().stream()
                .filter(parameter -> !bound.containsKey(parameter.name()))
                .toList();
        scope.every(open, () -> {
            each.accept(parameters.keySet().stream()
                    .map(name -> bound.containsKey(name) ? bound.get(name) : scope.object(name))
                    .toList());
            return true;
        });
    }

    /** All facts of the instance, each once. */
    Set<Fact> factsOf(int instance) {
        return facts.computeIfAbsent(instance, this::findFacts);
    }

    private Set<Fact> findFacts(int instance) {
        Set<Fact> result = new LinkedHashSet<>();
        List<TypedName> variables = List.copyOf(parameters.values());
        scope.with(variables, instances.get(instance), () -> {
            for (CountedAtom atom : atoms) {
                scope.every(atom.counted(), () -> {
                    result.add(scope.fact(atom.atom()));
                    return true;
                });
            }
            return true;
        });
        return result;
    }
}
