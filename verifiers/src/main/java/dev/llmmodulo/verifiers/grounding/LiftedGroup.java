package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Groups of facts, lifted: for each choice of objects for its parameters, the facts that fit one of its parts. Such as
 * "for each ?x: (on ?x *), (on-table ?x), (holding ?x)". That at most one fact of each group holds is a guess, unless it is
 * among {@link MutexGroups#lifted}.
 *
 * @param parts at most one for a predicate, sorted by predicate
 */
public record LiftedGroup(List<Part> parts) {

    public LiftedGroup {
        parts = parts.stream().sorted(Comparator.comparing(Part::predicate)).toList();
    }

    /**
     * Facts of a predicate.
     *
     * @param places where in the fact's arguments each parameter stands
     * @param counted the place at which any object may stand, if there is one
     */
    public record Part(String predicate, List<Integer> places, OptionalInt counted) {

        public Part {
            places = List.copyOf(places);
        }

        /** How many arguments the predicate has. */
        public int arity() {
            return places.size() + (counted.isPresent() ? 1 : 0);
        }

        List<String> parameters(Fact fact) {
            List<String> parameters = new ArrayList<>(places.size());
            for (int place : places) {
                parameters.add(fact.arguments().get(place));
            }
            return parameters;
        }
    }

    /** How many parameters there are. */
    public int parameters() {
        return parts.get(0).places().size();
    }

    /** The objects that the parameters stand for in the group that the fact is in; empty if it is in none. */
    public Optional<List<String>> instance(Fact fact) {
        return part(fact.predicate()).map(part -> part.parameters(fact));
    }

    boolean has(String predicate) {
        return part(predicate).isPresent();
    }

    public Optional<Part> part(String predicate) {
        return parts.stream().filter(part -> part.predicate().equals(predicate)).findFirst();
    }

    LiftedGroup with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new LiftedGroup(more);
    }

    /** The objects that its parameters stand for in the group of a fact that fits a part. */
    List<String> parameters(Fact fact) {
        return part(fact.predicate()).orElseThrow().parameters(fact);
    }

    /** The groups of facts that it stands for. */
    Collection<List<Integer>> groups(Map<String, List<Integer>> factsByPredicate, List<Fact> facts) {
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (Part part : parts) {
            for (int fact : factsByPredicate.getOrDefault(part.predicate(), List.of())) {
                groups.computeIfAbsent(part.parameters(facts.get(fact)), unseen -> new ArrayList<>())
                        .add(fact);
            }
        }
        return groups.values();
    }

    /** All ways to see a predicate of so many arguments alone. */
    static List<LiftedGroup> of(String predicate, int arguments) {
        List<LiftedGroup> result = new ArrayList<>();
        for (int counted = 0; counted <= arguments; counted++) {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < arguments; place++) {
                if (place != counted) {
                    places.add(place);
                }
            }
            OptionalInt place = counted < arguments ? OptionalInt.of(counted) : OptionalInt.empty();
            result.add(new LiftedGroup(List.of(new Part(predicate, places, place))));
        }
        return result;
    }

    /** The candidates with one more part, such that a fact is in the group that belongs to these parameters. */
    List<LiftedGroup> refined(Fact fact, List<String> parameters) {
        int arguments = fact.arguments().size();
        List<LiftedGroup> result = new ArrayList<>();
        if (arguments == parameters.size() || arguments == parameters.size() + 1) {
            place(fact, parameters, new ArrayList<>(), result);
        }
        return result;
    }

    private void place(Fact fact, List<String> parameters, List<Integer> places, List<LiftedGroup> result) {
        if (places.size() == parameters.size()) {
            OptionalInt counted = OptionalInt.empty();
            for (int place = 0; place < fact.arguments().size(); place++) {
                counted = places.contains(place) ? counted : OptionalInt.of(place);
            }
            result.add(with(new Part(fact.predicate(), places, counted)));
            return;
        }
        String wanted = parameters.get(places.size());
        for (int place = 0; place < fact.arguments().size(); place++) {
            if (!places.contains(place) && fact.arguments().get(place).equals(wanted)) {
                places.add(place);
                place(fact, parameters, places, result);
                places.remove(places.size() - 1);
            }
        }
    }
}
