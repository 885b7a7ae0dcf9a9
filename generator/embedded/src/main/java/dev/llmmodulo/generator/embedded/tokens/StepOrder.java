package dev.llmmodulo.generator.embedded.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In which order the objects of a step are said. A model that writes token by token chooses each before it sees the next, so
 * what decides the others comes first: where, then what, then what that takes.
 */
final class StepOrder {

    /** For each place in the tokens, the place among the action's parameters. Actions that are not here keep their order. */
    private static final Map<String, List<Integer>> ORDERS = Map.ofEntries(
            Map.entry("drive-truck", List.of(2, 3, 0, 1)),
            Map.entry("fly-airplane", List.of(2, 0, 1)),
            Map.entry("load-truck", List.of(0, 2, 1)),
            Map.entry("unload-truck", List.of(0, 2, 1)),
            Map.entry("load-airplane", List.of(0, 2, 1)),
            Map.entry("unload-airplane", List.of(0, 2, 1)),
            Map.entry("drive", List.of(2, 0, 1)),
            Map.entry("lift", List.of(3, 1, 2, 0)),
            Map.entry("load", List.of(3, 1, 0, 2)),
            Map.entry("unload", List.of(3, 1, 2, 0)),
            Map.entry("drop", List.of(3, 1, 2, 0)));

    private StepOrder() {}

    /** A step's objects in the order of the tokens. A step with another number of objects keeps its order. */
    static <T> List<T> said(String action, List<T> meant) {
        List<Integer> order = order(action, meant.size());
        return order.stream().map(meant::get).toList();
    }

    private static List<Integer> order(String action, int objects) {
        List<Integer> order = ORDERS.getOrDefault(action, List.of());
        return order.size() == objects
                ? order
                : IntStream.range(0, objects).boxed().toList();
    }

    /** A step's objects in the order of the action's parameters. */
    static <T> List<T> meant(String action, List<T> said) {
        List<Integer> order = order(action, said.size());
        List<T> meant = new ArrayList<>(said);
        for (int i = 0; i < order.size(); i++) {
            meant.set(order.get(i), said.get(i));
        }
        return List.copyOf(meant);
    }
}
