package dev.llmmodulo.training.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes tables in Markdown, all columns but the first aligned to the right. */
final class MarkdownTable {

    private MarkdownTable() {}

    /** Under its title; nothing if there are no rows. */
    static String of(String title, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String rule = IntStream.range(0, head.size())
                .mapToObj(i -> i == 0 ? "---" : "---:")
                .collect(Collectors.joining("|"));
        return "### " + title + "\n\n|" + String.join("|", head) + "|\n|" + rule + "|\n"
                + rows.stream().map(row -> "|" + String.join("|", row) + "|\n").collect(Collectors.joining());
    }
}
