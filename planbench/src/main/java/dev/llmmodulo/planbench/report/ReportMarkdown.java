package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown, with tables as GitHub knows them. */
final class ReportMarkdown {

    private ReportMarkdown() {}

    static String write(Report report) {
        StringBuilder text = new StringBuilder("# " + plain(report.title()) + "\n\n");
        report.provenance()
                .forEach((name, value) -> text.append("- ")
                        .append(plain(name))
                        .append(": ")
                        .append(plain(value))
                        .append('\n'));
        report.tables().forEach(table -> append(text, table));
        return text.toString();
    }

    private static void append(StringBuilder text, Table table) {
        text.append("\n## ").append(plain(table.title())).append("\n\n");
        if (!table.note().isEmpty()) {
            text.append(plain(table.note())).append("\n\n");
        }
        boolean hasGroups = table.rows().stream().anyMatch(row -> row.group().isPresent());
        List<String> head = new ArrayList<>();
        if (hasGroups) {
            head.addAll(List.of("task", "set", "model", "protocol"));
        }
        int words = head.size() + (table.at().isEmpty() ? 0 : 1);
        if (!table.at().isEmpty()) {
            head.add(table.at());
        }
        table.columns().forEach(column -> head.add(column));
        line(text, head);
        text.append("|")
                .append(":---|".repeat(words))
                .append("---:|".repeat(table.columns().size()))
                .append('\n');
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            if (hasGroups) {
                cells.addAll(row.group()
                        .map(group -> List.of(
                                group.task(),
                                group.set(),
                                group.model(),
                                group.protocol().id()))
                        .orElseGet(() -> Collections.nCopies(4, "")));
            }
            if (!table.at().isEmpty()) {
                cells.add(row.at());
            }
            row.cells()
                    .forEach(cell -> cells.add(words(cell)
                            + row.mark(cell).map(mark -> ", " + mark).orElse("")));
            line(text, cells);
        }
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Share share && share.proportion().trials() > 0
                ? share.words() + " [" + share.interval() + "]"
                : cell.words();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(ReportMarkdown::plain).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    /** On one line, and nothing in it is taken for markup. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replace("&", "&amp;").replaceAll("([\\\\`*_{}\\[\\]<>|~#!$])", "\\\\$1");
    }
}
