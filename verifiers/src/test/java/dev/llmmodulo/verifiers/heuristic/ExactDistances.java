package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.AxiomEvaluation;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/** What it costs at least to reach the goal from each reachable state of a small task, worked out step by step. */
final class ExactDistances {

    static final long NEVER = Long.MAX_VALUE;

    private record Edge(int from, int to, long cost) {}

    private ExactDistances() {}

    /** Empty if there are more states than that. */
    static Optional<Map<PackedState, Long>> of(
            GroundTask task, ToLongBiFunction<GroundOperator, PackedState> cost, int mostStates) {
        AxiomEvaluation axioms = new AxiomEvaluation(task);
        Map<PackedState, Integer> numbers = new LinkedHashMap<>(Map.of(task.initial(), 0));
        List<PackedState> states = new ArrayList<>(List.of(task.initial()));
        List<Edge> edges = new ArrayList<>();
        for (int at = 0; at < states.size(); at++) {
            PackedState before = states.get(at);
            for (GroundOperator operator : task.operators()) {
                if (operator.applicable(before)) {
                    PackedState after = axioms.close(operator.apply(before));
                    int to = numbers.computeIfAbsent(after, one -> {
                        states.add(one);
                        return states.size() - 1;
                    });
                    edges.add(new Edge(at, to, cost.applyAsLong(operator, before)));
                }
            }
            if (states.size() > mostStates) {
                return Optional.empty();
            }
        }
        long[] distances = states.stream()
                .mapToLong(state -> task.goal().holds(state) ? 0 : NEVER)
                .toArray();
        relax(edges, distances);
        Map<PackedState, Long> result = new LinkedHashMap<>();
        numbers.forEach((state, number) -> result.put(state, distances[number]));
        return Optional.of(result);
    }

    private static void relax(List<Edge> edges, long[] distances) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                if (distances[edge.to()] != NEVER && distances[edge.to()] + edge.cost() < distances[edge.from()]) {
                    distances[edge.from()] = distances[edge.to()] + edge.cost();
                    changed = true;
                }
            }
        }
    }
}
