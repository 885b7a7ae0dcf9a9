package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a cycle of facts with two arguments, each an edge from the first to the second. */
final class Cycles {

    private Cycles() {}

    /** The facts of a cycle in order; empty if there is none. */
    static Optional<List<Fact>> find(List<Fact> edges) {
        Map<String, Fact> leavingToCycle = withoutDeadEnds(edges);
        return leavingToCycle.keySet().stream().findFirst().map(start -> {
            List<String> path = new ArrayList<>();
            String object = start;
            while (!path.contains(object)) {
                path.add(object);
                object = leavingToCycle.get(object).arguments().get(1);
            }
            return path.subList(path.indexOf(object), path.size()).stream()
                    .map(leavingToCycle::get)
                    .toList();
        });
    }

    /** For each object from which one can go on for ever, an edge to another such object. */
    private static Map<String, Fact> withoutDeadEnds(List<Fact> edges) {
        Map<String, Integer> leaving = new HashMap<>();
        Map<String, List<String>> entering = new HashMap<>();
        for (Fact edge : edges) {
            leaving.merge(edge.arguments().get(0), 1, Integer::sum);
            leaving.putIfAbsent(edge.arguments().get(1), 0);
            entering.computeIfAbsent(edge.arguments().get(1), unseen -> new ArrayList<>())
                    .add(edge.arguments().get(0));
        }
        Deque<String> deadEnds = new ArrayDeque<>();
        leaving.forEach((object, count) -> {
            if (count == 0) {
                deadEnds.add(object);
            }
        });
        while (!deadEnds.isEmpty()) {
            for (String source : entering.getOrDefault(deadEnds.remove(), List.of())) {
                if (leaving.merge(source, -1, Integer::sum) == 0) {
                    deadEnds.add(source);
                }
            }
        }
        Map<String, Fact> result = new LinkedHashMap<>();
        for (Fact edge : edges) {
            if (leaving.get(edge.arguments().get(0)) > 0
                    && leaving.get(edge.arguments().get(1)) > 0) {
                result.put(edge.arguments().get(0), edge);
            }
        }
        return result;
    }
}
