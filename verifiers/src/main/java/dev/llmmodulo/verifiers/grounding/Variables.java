package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the variables in sight stand in a binding, which holds the numbers of the objects that they stand for. An inner
 * variable hides an outer one of the same name; each has a place of its own.
 */
final class Variables {

    private final ObjectTable objects;
    private final Map<String, Integer> places;
    private final List<BitSet> domains;

    private Variables(ObjectTable objects, Map<String, Integer> places, List<BitSet> domains) {
        this.objects = objects;
        this.places = places;
        this.domains = domains;
    }

    static Variables none(ObjectTable objects) {
        return new Variables(objects, Map.of(), new ArrayList<>());
    }

    /** These and the variables in sight so far. */
    Variables with(List<TypedName> variables) {
        Map<String, Integer> inner = new HashMap<>(places);
        for (TypedName variable : variables) {
            inner.put(variable.name(), domains.size());
            domains.add(objects.of(variable.type()));
        }
        return new Variables(objects, inner, domains);
    }

    int[] places(List<TypedName> variables) {
        return variables.stream()
                .mapToInt(variable -> places.get(variable.name()))
                .toArray();
    }

    /** How many places there are by now, those of variables out of sight included. */
    int count() {
        return domains.size();
    }

    /** The objects that may stand at a place. */
    BitSet domain(int place) {
        return domains.get(place);
    }

    /** Each term as the place of a variable, or as the bitwise complement of an object's number. */
    int[] terms(List<Term> terms) {
        return terms.stream().mapToInt(this::term).toArray();
    }

    int term(Term term) {
        if (term instanceof Term.Constant) {
            return ~objects.number(term.name());
        }
        return Optional.ofNullable(places.get(term.name()))
                .orElseThrow(() -> new IllegalArgumentException("the variable " + term.name() + " is not bound"));
    }

    static int object(int term, int[] binding) {
        return term >= 0 ? binding[term] : ~term;
    }

    static int[] objects(int[] terms, int[] binding) {
        int[] result = new int[terms.length];
        for (int place = 0; place < terms.length; place++) {
            result[place] = object(terms[place], binding);
        }
        return result;
    }
}
