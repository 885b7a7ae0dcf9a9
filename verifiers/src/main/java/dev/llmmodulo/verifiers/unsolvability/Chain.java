package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects in a row, as numbers are often written: each is related to the next by a predicate that no action changes.
 *
 * @param weights each object's place in the row, from 0
 */
record Chain(Map<String, Integer> weights) {

    /** The chains of a problem, each in both directions. */
    static List<Chain> of(Problem problem) {
        Map<String, List<Fact>> relations = new LinkedHashMap<>();
        Set<String> changing = problem.changingPredicates();
        for (Fact fact : problem.init()) {
            if (fact.arguments().size() == 2 && !changing.contains(fact.predicate())) {
                relations
                        .computeIfAbsent(fact.predicate(), unseen -> new ArrayList<>())
                        .add(fact);
            }
        }
        return relations.values().stream()
                .flatMap(edges -> of(edges).stream())
                .flatMap(chain -> List.of(chain, chain.reversed()).stream())
                .toList();
    }

    private static Optional<Chain> of(List<Fact> edges) {
        Map<String, String> next = new HashMap<>();
        Set<String> targets = new HashSet<>();
        for (Fact edge : edges) {
            next.put(edge.arguments().get(0), edge.arguments().get(1));
            targets.add(edge.arguments().get(1));
        }
        Set<String> starts = new HashSet<>(next.keySet());
        starts.removeAll(targets);
        if (starts.size() != 1 || next.size() != edges.size() || targets.size() != edges.size()) {
            return Optional.empty();
        }
        Map<String, Integer> weights = new LinkedHashMap<>();
        Optional<String> object = starts.stream().findFirst();
        while (object.isPresent()) {
            weights.put(object.get(), weights.size());
            object = Optional.ofNullable(next.get(object.get()));
        }
        return weights.size() == edges.size() + 1 ? Optional.of(new Chain(weights)) : Optional.empty();
    }

    private Chain reversed() {
        Map<String, Integer> reversed = new LinkedHashMap<>();
        weights.forEach((object, weight) -> reversed.put(object, weights.size() - 1 - weight));
        return new Chain(reversed);
    }
}
