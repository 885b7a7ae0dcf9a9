package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What counts neither way, by what failed. */
final class FailureTable {

    private FailureTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> {
            TreeMap<String, Long> boundaries = new TreeMap<>();
            tried.stream()
                    .filter(one -> !one.mark().counts() && one.mark() != Mark.NOT_ASKED)
                    .forEach(one ->
                            boundaries.merge(one.failure().orElse(one.mark().word()), 1L, Long::sum));
            boundaries.forEach(
                    (boundary, count) -> rows.add(Table.Row.of(group, boundary, List.of(new Cell.Count(count)))));
        });
        return new Table(
                "failures",
                "What counts neither way",
                "Tries of which nothing is known, because something beside the model failed or nothing could be decided.",
                "what failed",
                List.of("tries"),
                rows);
    }
}
