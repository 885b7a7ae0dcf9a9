package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a variable can stand for so that an atom, whose predicate no action changes, can hold beside what other variables
 * stand for already.
 */
final class StaticValues {

    private final List<String> bound = new ArrayList<>();
    private final Map<List<String>, Set<String>> values = new HashMap<>();

    /**
     * @param variable one that the atom has
     * @param open variables that stand for nothing yet; among them this one
     * @param init the facts that hold
     */
    StaticValues(Formula.Atom atom, String variable, Set<String> open, Collection<Fact> init, Visits visits) {
        List<Term> terms = atom.arguments();
        List<Integer> boundPlaces = new ArrayList<>();
        int place = -1;
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).name().equals(variable)) {
                place = i;
            } else if (terms.get(i) instanceof Term.Variable
                    && !open.contains(terms.get(i).name())) {
                boundPlaces.add(i);
                bound.add(terms.get(i).name());
            }
        }
        for (Fact fact : init) {
            visits.work();
            if (fact.predicate().equals(atom.predicate()) && fact.arguments().size() == terms.size()) {
                List<String> key =
                        boundPlaces.stream().map(fact.arguments()::get).toList();
                values.computeIfAbsent(key, fresh -> new LinkedHashSet<>())
                        .add(fact.arguments().get(place));
            }
        }
    }

    /** How many values there are, on average over what the other variables may stand for. */
    double expected() {
        return values.values().stream().mapToInt(Set::size).average().orElse(0);
    }

    Set<String> in(Scope scope) {
        List<String> key = new ArrayList<>(bound.size());
        for (String variable : bound) {
            key.add(scope.object(variable));
        }
        return values.getOrDefault(key, Set.of());
    }
}
