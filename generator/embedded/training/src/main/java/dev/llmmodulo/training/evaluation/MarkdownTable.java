package dev.llmmodulo.training.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as GitHub's Markdown has them; numbers stand to the right. */
final class MarkdownTable {

    private MarkdownTable() {}

    /** With a heading; empty without rows. */
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
