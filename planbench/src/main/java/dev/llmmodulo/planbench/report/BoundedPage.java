package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes reports fit on a page: of tables that are too long it shows the first rows, and says so. */
final class BoundedPage {

    /** Larger pages than that some programs do not open. */
    static final long MOST_BYTES = 20_000_000;

    private static final Comparator<Table> BY_ROWS =
            Comparator.comparingInt(table -> table.rows().size());

    private BoundedPage() {}

    static Report of(Report report) {
        return of(report, MOST_BYTES);
    }

    /** Halves the longest table again and again, but leaves each a row. */
    static Report of(Report report, long mostBytes) {
        List<Table> shown = new ArrayList<>(report.tables());
        Report bounded = report;
        while (ReportHtml.size(bounded) > mostBytes) {
            int longest = shown.isEmpty()
                    ? 0
                    : shown.indexOf(shown.stream().max(BY_ROWS).orElseThrow());
            if (shown.isEmpty() || shown.get(longest).rows().size() <= 1) {
                return bounded;
            }
            shown.set(
                    longest,
                    first(
                            report.tables().get(longest),
                            shown.get(longest).rows().size() / 2));
            bounded = new Report(report.title(), report.provenance(), shown);
        }
        return bounded;
    }

    private static Table first(Table whole, int rows) {
        String leftOut =
                "The page has room for " + rows + " of " + whole.rows().size() + " rows; the other formats have all.";
        return new Table(
                whole.id(),
                whole.title(),
                whole.note().isEmpty() ? leftOut : whole.note() + " " + leftOut,
                whole.at(),
                whole.columns(),
                whole.rows().subList(0, rows));
    }
}
