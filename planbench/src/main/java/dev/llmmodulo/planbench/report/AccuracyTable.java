package dev.llmmodulo.planbench.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How many tries of each group were right. */
final class AccuracyTable {

    private AccuracyTable() {}

    /** @param extents of groups too of which no try was made */
    static Table of(List<Tried> tries, Extents extents) {
        SortedMap<Group, List<Tried>> groups = Grouped.of(tries);
        extents.groups().keySet().forEach(group -> groups.putIfAbsent(group, List.of()));
        boolean isPart = extents.groups().values().stream().anyMatch(Extent::isPart);
        List<Table.Row> rows = groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
        return new Table(
                "scores",
                "Scores",
                "The share of tries that were right, with its 95 % Wilson interval. A plan is right if the validator accepts it, a "
                        + "claim that there is none if it is proven. What is undecided or failed counts neither way, "
                        + "nor where no model was asked, since it was proven first that there is no plan. Several tries of one instance are not independent; their interval is too narrow."
                        + (isPart ? " Where it says that not all planned tries were made, " + Extent.CAVEAT + "." : ""),
                "",
                List.of("accuracy", "right", "of", "instances", "undecided", "not asked", "failed"),
                rows);
    }

    private static Table.Row row(Group group, List<Tried> tries) {
        return Table.Row.of(
                group,
                "",
                List.of(
                        new Cell.Share(Grouped.right(tries)),
                        new Cell.Count(Grouped.count(tries, Mark.RIGHT)),
                        new Cell.Count(Grouped.counted(tries).size()),
                        new Cell.Count(instances(tries)),
                        new Cell.Count(Grouped.count(tries, Mark.UNDECIDED)),
                        new Cell.Count(Grouped.count(tries, Mark.NOT_ASKED)),
                        new Cell.Count(Grouped.count(tries, Mark.FAILED))));
    }

    private static long instances(List<Tried> tries) {
        Map<String, List<Tried>> instances = Grouped.byInstance(tries);
        return instances.size();
    }
}
