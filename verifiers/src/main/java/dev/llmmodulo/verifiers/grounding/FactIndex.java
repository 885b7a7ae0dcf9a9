package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts by predicate, and by predicate, position and object. */
final class FactIndex {

    private record Place(String predicate, int position, String object) {}

    private final Map<String, List<Fact>> byPredicate = new HashMap<>();
    private final Map<Place, List<Fact>> byPlace = new HashMap<>();

    void add(Fact fact) {
        byPredicate
                .computeIfAbsent(fact.predicate(), unseen -> new ArrayList<>())
                .add(fact);
        for (int i = 0; i < fact.arguments().size(); i++) {
            Place place = new Place(fact.predicate(), i, fact.arguments().get(i));
            byPlace.computeIfAbsent(place, unseen -> new ArrayList<>()).add(fact);
        }
    }

    /** Facts among which are all that the atom can stand for under the bindings: those of its rarest bound place. */
    List<Fact> candidates(Formula.Atom atom, Bindings bindings) {
        List<Fact> fewest = byPredicate.getOrDefault(atom.predicate(), List.of());
        for (int i = 0; i < atom.arguments().size(); i++) {
            Term term = atom.arguments().get(i);
            if (bindings.binds(term)) {
                Place place = new Place(atom.predicate(), i, bindings.object(term));
                List<Fact> there = byPlace.getOrDefault(place, List.of());
                fewest = there.size() < fewest.size() ? there : fewest;
            }
        }
        return fewest;
    }
}
