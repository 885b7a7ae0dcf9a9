package dev.llmmodulo.planbench.report;

import java.util.List;
import java.util.Optional;

/**
 * A table of a report.
 *
 * @param id a stable name, such as {@code scores}
 * @param note what the numbers mean, in sentences; empty if the title says it
 * @param at what rows of one group differ in, such as {@code round}; empty if there is one row for a group
 */
public record Table(String id, String title, String note, String at, List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("a row of " + id + " does not have " + width + " cells");
        }
    }

    /**
     * @param group empty for what is of no model, such as a planner
     * @param at empty if the table's rows differ in nothing else
     * @param extent how many of the tries that were planned for the group were made, if its runs tell
     */
    public record Row(Optional<Group> group, String at, List<Cell> cells, Optional<Extent> extent) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(Optional<Group> group, String at, List<Cell> cells) {
            this(group, at, cells, Optional.empty());
        }

        Row of(Optional<Extent> known) {
            return new Row(group, at, cells, known);
        }

        /** What is to stand at a share of it: how many tries were made, if not all. */
        public Optional<String> mark(Cell cell) {
            boolean isShare = cell instanceof Cell.Share || cell instanceof Cell.Estimate;
            return extent.filter(all -> isShare && all.isPart()).map(Extent::words);
        }

        static Row of(Group group, String at, List<Cell> cells) {
            return new Row(Optional.of(group), at, cells);
        }
    }
}
