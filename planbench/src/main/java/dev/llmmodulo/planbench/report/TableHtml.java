package dev.llmmodulo.planbench.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A table in HTML, its rows under headings of what they have in common. */
final class TableHtml {

    /** As many columns as a share takes the room of, with its bar. */
    private static final int COLUMNS_OF_A_SHARE = 3;

    private static final int MOST_COLUMNS = 9;
    private static final int LONG_NAME = 14;

    private static final long FEWEST_GROUPED = 10_000;
    private static final String THIN_SPACE = "\u202F";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private final Table table;
    private final List<String> kinds;
    private final StringBuilder html = new StringBuilder();

    private TableHtml(Table table) {
        this.table = table;
        this.kinds = IntStream.range(0, table.columns().size())
                .mapToObj(column -> kind(table, column))
                .toList();
    }

    static String of(Table table) {
        return new TableHtml(table).write();
    }

    private String write() {
        html.append("<div class=\"scroll\"><table class=\"")
                .append(isWide() ? "wide" : "compact")
                .append("\"><caption class=\"hidden\">")
                .append(Html.text(table.title()))
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(Html.text(table.at()))
                .append("</th>");
        for (int i = 0; i < table.columns().size(); i++) {
            html.append("<th scope=\"col\" class=\"")
                    .append(kinds.get(i))
                    .append("\">")
                    .append(Html.text(table.columns().get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n");
        Optional<String> heading = Optional.empty();
        for (Table.Row row : table.rows()) {
            String next = heading(row);
            if (!heading.equals(Optional.of(next))) {
                html.append(heading.isPresent() ? "</tbody><tbody>" : "<tbody>").append(next);
                heading = Optional.of(next);
            }
            append(row);
        }
        return html.append(heading.isPresent() ? "</tbody>" : "")
                .append("</table></div>\n")
                .toString();
    }

    /** Of rows that differ in something, their group; else its instances, and the rest of it is in the row. */
    private String heading(Table.Row row) {
        return row.group()
                .map(group -> "<tr class=\"rowgroup\"><th scope=\"rowgroup\" colspan=\""
                        + (table.columns().size() + 1) + "\">"
                        + (table.at().isEmpty() ? what(group.task(), group.set()) : who(group)) + "</th></tr>\n")
                .orElse("");
    }

    private void append(Table.Row row) {
        html.append("<tr>");
        if (table.at().isEmpty()) {
            html.append("<th scope=\"row\" class=\"who\">")
                    .append(row.group()
                            .map(group -> what(group.model()) + stamp(group))
                            .orElse(""))
                    .append("</th>");
        } else {
            html.append("<th scope=\"row\" class=\"at")
                    .append(row.at().length() > LONG_NAME ? " long" : "")
                    .append("\" data-label=\"")
                    .append(Html.text(table.at()))
                    .append("\">")
                    .append(Html.text(row.at()))
                    .append("</th>");
        }
        for (int i = 0; i < row.cells().size(); i++) {
            append(row, i);
        }
        html.append("</tr>\n");
    }

    private void append(Table.Row row, int column) {
        Cell cell = row.cells().get(column);
        boolean isShare = cell instanceof Cell.Share share && share.proportion().trials() > 0;
        html.append("<td class=\"")
                .append(kinds.get(column))
                .append(isShare || !isWords(cell) ? "" : " words")
                .append("\" data-label=\"")
                .append(Html.text(table.columns().get(column)))
                .append("\">")
                .append(isShare ? share((Cell.Share) cell) : Html.text(words(cell)))
                .append(row.mark(cell)
                        .map(mark -> "<span class=\"made\">" + Html.text(mark) + "</span>")
                        .orElse(""))
                .append("</td>");
    }

    private static boolean isWords(Cell cell) {
        return cell instanceof Cell.Text || cell instanceof Cell.Share;
    }

    /** Large counts with a thin space between thousands. */
    private static String words(Cell cell) {
        return cell instanceof Cell.Count count && count.count() >= FEWEST_GROUPED
                ? THOUSANDS.matcher(count.words()).replaceAll(THIN_SPACE)
                : cell.words();
    }

    /** A bar of the interval with the share in it, and both as numbers. */
    private static String share(Cell.Share cell) {
        String low = cell.low().movePointRight(2).toPlainString();
        String width = cell.high().subtract(cell.low()).movePointRight(2).toPlainString();
        String share = cell.share().movePointRight(2).toPlainString();
        return "<span class=\"share-cell\" title=\"" + cell.proportion().successes() + " of "
                + cell.proportion().trials()
                + "\"><svg class=\"bar\" viewBox=\"0 0 100 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"track\" x=\"0\" y=\"6\" width=\"100\" height=\"2\"/>"
                + "<rect class=\"interval\" x=\"" + low + "\" y=\"3\" width=\"" + width + "\" height=\"8\"/>"
                + "<rect class=\"point\" x=\"" + share
                + "\" y=\"1\" width=\"1\" height=\"12\" transform=\"translate(-0.5 0)\"/>"
                + "</svg><span class=\"value\">" + Html.text(cell.words()) + "</span><span class=\"range\">"
                + Html.text(cell.interval()) + "</span></span>";
    }

    /** What a number is of, and the protocol under which it was come by. */
    static String who(Group group) {
        return what(group.task(), group.set(), group.model()) + stamp(group);
    }

    private static String what(String... parts) {
        return "<span class=\"what\">"
                + String.join(
                        "<span class=\"sep\"> · </span>",
                        List.of(parts).stream().map(Html::text).toList())
                + "</span>";
    }

    private static String stamp(Group group) {
        return "<span class=\"stamp\">" + Html.text(group.protocol().id()) + "</span>";
    }

    private boolean isWide() {
        int columns = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            columns += kinds.get(i).equals("share") ? COLUMNS_OF_A_SHARE : 1;
        }
        return columns <= MOST_COLUMNS;
    }

    /** What a column is of; one of numbers may have words where there is none. */
    private static String kind(Table table, int column) {
        List<Cell> cells =
                table.rows().stream().map(row -> row.cells().get(column)).toList();
        return cells.stream().anyMatch(Cell.Share.class::isInstance)
                ? "share"
                : cells.stream().allMatch(Cell.Text.class::isInstance) ? "text" : "number";
    }
}
