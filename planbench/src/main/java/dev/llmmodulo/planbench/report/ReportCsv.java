package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report as comma-separated values (RFC 4180), a number a line: the table, what the number is of, its protocol, and the
 * number itself, with its interval and counts if it is a share, and how many of the planned tries were made, if that is known. At
 * the end stands what the numbers were made with.
 */
final class ReportCsv {

    private static final List<String> OF = List.of(
            "task",
            "set",
            "model",
            "prompt",
            "feedback",
            "rounds",
            "samples",
            "extraction",
            "mode",
            "prove",
            "compat",
            "strategy");

    private ReportCsv() {}

    static String write(Report report) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("table"));
        head.addAll(OF);
        head.addAll(List.of("by", "at", "measure", "value", "low", "high", "successes", "trials", "made", "planned"));
        line(csv, head);
        for (Table table : report.tables()) {
            for (Table.Row row : table.rows()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    line(csv, values(table, row, i));
                }
            }
        }
        report.provenance().forEach((name, said) -> line(csv, provenance(name, said)));
        return csv.toString();
    }

    /** In the columns "at" and "value". */
    private static List<String> provenance(String name, String said) {
        List<String> values = new ArrayList<>(List.of("provenance"));
        values.addAll(Collections.nCopies(OF.size() + 1, ""));
        values.addAll(List.of(safe(name), "", safe(said)));
        values.addAll(Collections.nCopies(6, ""));
        return values;
    }

    private static List<String> values(Table table, Table.Row row, int column) {
        List<String> values = new ArrayList<>(List.of(table.id()));
        values.addAll(row.group()
                .map(group ->
                        group.data().values().stream().map(ReportCsv::text).toList())
                .orElseGet(() -> Collections.nCopies(OF.size(), "")));
        Cell cell = row.cells().get(column);
        values.addAll(List.of(
                table.at(),
                safe(row.at()),
                safe(table.columns().get(column)),
                cell instanceof Cell.Text ? safe(cell.value()) : cell.value()));
        if (cell instanceof Cell.Share share && share.proportion().trials() > 0) {
            values.addAll(List.of(
                    share.low().toPlainString(),
                    share.high().toPlainString(),
                    Long.toString(share.proportion().successes()),
                    Long.toString(share.proportion().trials())));
        } else {
            values.addAll(Collections.nCopies(4, ""));
        }
        values.add(row.extent().map(extent -> Long.toString(extent.made())).orElse(""));
        values.add(row.extent().map(extent -> Long.toString(extent.planned())).orElse(""));
        return values;
    }

    private static String text(Object value) {
        return safe(value.toString());
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe, as spreadsheets mark texts. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder csv, List<String> values) {
        csv.append(values.stream().map(ReportCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String value) {
        boolean isPlain = value.chars().noneMatch(each -> "\",\r\n".indexOf(each) >= 0);
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
