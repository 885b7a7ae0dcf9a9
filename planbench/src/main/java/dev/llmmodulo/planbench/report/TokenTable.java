package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.report.Spending.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How many tries were right with so many tokens: strategies at equal spend. */
final class TokenTable {

    private static final long LEAST = 100;

    private TokenTable() {}

    static Table of(List<Tried> tries) {
        SortedMap<Group, List<Tried>> groups = Grouped.of(tries);
        List<Table.Row> rows = new ArrayList<>();
        groups.forEach((group, tried) -> {
            long most = most(group, groups);
            for (long bound = LEAST; most > 0 && bound / 2 < most; bound *= 2) {
                rows.add(Table.Row.of(group, Long.toString(bound), List.of(rightWith(bound, tried))));
            }
        });
        return new Table(
                "tokens",
                "Accuracy by tokens",
                "The share of tries that were right and took no more than so many tokens, in and out, all calls counted, those "
                        + "after the plan that was handed out too. Groups of the same task and set have the same bounds, so that "
                        + "ways to spend are compared at equal spend. Left out where a service does not tell its tokens.",
                "tokens",
                List.of("accuracy"),
                rows);
    }

    /** Of any try of the same task and set; 0 where nothing is known or spent. */
    private static long most(Group group, Map<Group, List<Tried>> groups) {
        return groups.get(group).stream().anyMatch(tried -> tried.spending().tokens() != Knowledge.ALL)
                ? 0
                : groups.entrySet().stream()
                        .filter(other -> other.getKey().task().equals(group.task())
                                && other.getKey().set().equals(group.set()))
                        .flatMap(other -> other.getValue().stream())
                        .mapToLong(TokenTable::tokens)
                        .max()
                        .orElse(0);
    }

    private static long tokens(Tried tried) {
        return tried.spending().input() + tried.spending().output();
    }

    private static Cell rightWith(long bound, List<Tried> tries) {
        return new Cell.Share(
                Grouped.share(Grouped.counted(tries), tried -> tried.isRight() && tokens(tried) <= bound));
    }
}
