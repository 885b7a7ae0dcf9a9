package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A report as a page that needs nothing but itself. */
final class ReportHtml {

    private static final Set<String> WITH_CHART = Set.of(
            "rounds",
            "tokens",
            "tokens-by-objects",
            "seconds",
            "seconds-by-objects",
            "learning",
            "size",
            "objects",
            "optimal-length",
            "critiques",
            "reliability",
            "frontier",
            "tries");

    /** Beside charts, whose points have no room for what stands at their numbers. */
    private static final String PART =
            "Of some of this, not all planned tries were made, as stands at its numbers; " + Extent.CAVEAT + ".";

    private static final String TRIES = "transcripts";

    private ReportHtml() {}

    /** How many bytes a page without transcripts takes up. */
    static long size(Report report) {
        return write(report, Transcripts.NONE).getBytes(StandardCharsets.UTF_8).length;
    }

    static String write(Report report, Transcripts transcripts) {
        boolean hasTries = !transcripts.entries().isEmpty();
        StringBuilder html = new StringBuilder(Page.head(report.title()));
        html.append("<a class=\"skip\" href=\"#main\">To the numbers</a>\n<header><div class=\"top\"><h1>")
                .append(Html.text(report.title()))
                .append("</h1><button type=\"button\" id=\"theme\">Theme: auto</button></div>\n<p class=\"lead\">")
                .append(Html.text(lead(report)))
                .append("</p>\n<nav aria-label=\"Sections\"><ul>");
        report.tables().forEach(table -> html.append(link(table.id(), table.title())));
        html.append(hasTries ? link(TRIES, "Transcripts") : "")
                .append(link("provenance", "Provenance"))
                .append("</ul></nav></header>\n<main id=\"main\">\n");
        report.tables().forEach(table -> section(html, table));
        if (hasTries) {
            tries(html, transcripts);
        }
        html.append("<section aria-labelledby=\"provenance\"><h2 id=\"provenance\">Provenance</h2><dl>");
        report.provenance()
                .forEach((name, value) -> html.append("<dt>")
                        .append(Html.text(name))
                        .append("</dt><dd>")
                        .append(Html.text(value))
                        .append("</dd>"));
        html.append("</dl></section>\n</main>\n")
                .append("<footer>This page holds all it shows and loads nothing. Charts: Observable Plot and D3.")
                .append("<details class=\"numbers\"><summary>Licences of the scripts</summary><pre tabindex=\"0\">")
                .append(Html.text(Page.notice()))
                .append("</pre></details></footer>\n")
                .append(Page.data("report-data", PageJson.of(ReportJson.data(report))))
                .append(Page.data("texts", PageJson.of(transcripts.texts())));
        return html.append(Page.end()).toString();
    }

    private static String lead(Report report) {
        return report.provenance().entrySet().stream()
                .limit(2)
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(". ", "", "."));
    }

    private static String link(String id, String title) {
        return "<li><a href=\"#" + Html.text(id) + "\">" + Html.text(title) + "</a></li>";
    }

    private static void section(StringBuilder html, Table table) {
        String id = Html.text(table.id());
        html.append("<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">")
                .append(Html.text(table.title()))
                .append("</h2>\n")
                .append(table.note().isEmpty() ? "" : "<p class=\"note\">" + Html.text(table.note()) + "</p>\n");
        if (WITH_CHART.contains(table.id())) {
            boolean isPart =
                    table.rows().stream().flatMap(row -> row.extent().stream()).anyMatch(Extent::isPart);
            html.append(isPart ? "<p class=\"left-out\">" + Html.text(PART) + "</p>\n" : "");
            html.append("<figure data-chart=\"" + id + "\" aria-labelledby=\"" + id + "\"></figure>\n")
                    .append("<details class=\"numbers\"><summary>Numbers</summary>")
                    .append(TableHtml.of(table))
                    .append("</details>");
        } else {
            html.append(TableHtml.of(table));
        }
        html.append("</section>\n");
    }

    private static void tries(StringBuilder html, Transcripts transcripts) {
        html.append("<section aria-labelledby=\"" + TRIES + "\"><h2 id=\"" + TRIES + "\">Transcripts</h2>\n")
                .append(
                        "<p class=\"note\">Each try with its prompts, answers and critiques, those first that were not right. "
                                + "What goes wrong first is marked in the answer and in the plan.</p>\n");
        if (!transcripts.leftOut().isEmpty()) {
            html.append("<p class=\"left-out\">")
                    .append(Html.text(leftOut(transcripts.leftOut())))
                    .append("</p>\n");
        }
        html.append("<div class=\"filters\" hidden><label>Result<select id=\"mark\"><option value=\"\">all</option>");
        Arrays.stream(Mark.values())
                .forEach(mark -> html.append("<option>").append(mark.word()).append("</option>"));
        html.append("</select></label><label>Words<input id=\"words\" type=\"search\" autocomplete=\"off\"></label>")
                .append("<output id=\"count\"></output></div>\n<div class=\"tries\">\n");
        for (int i = 0; i < transcripts.entries().size(); i++) {
            append(html, transcripts.entries().get(i), "try-" + i);
        }
        html.append("</div></section>\n");
    }

    static String leftOut(Map<Mark, Integer> leftOut) {
        return Arrays.stream(Mark.values())
                .filter(leftOut::containsKey)
                .map(mark -> leftOut.get(mark) + " that came to " + mark.word())
                .collect(Collectors.joining(
                        ", ",
                        "This page has no room for the transcripts of ",
                        ". They are in the folders of the runs; the numbers above count them."));
    }

    private static void append(StringBuilder html, Transcripts.Entry entry, String id) {
        Tried tried = entry.tried();
        String mark = tried.mark().word();
        html.append("<details class=\"try\" data-mark=\"" + mark + "\" data-transcript=\"" + id + "\"><summary>")
                .append("<span class=\"state " + mark + "\">" + mark + "</span><span class=\"name\">")
                .append(Html.text(tried.key().instance()))
                .append("</span><span class=\"of\">")
                .append(TableHtml.who(tried.group()))
                .append("</span><span class=\"took\">")
                .append(Html.text(took(tried)))
                .append("</span></summary><div class=\"transcript\"></div>")
                .append(Page.data(id, entry.json()))
                .append("</details>\n");
    }

    private static String took(Tried tried) {
        int rounds = tried.rounds().size();
        boolean isPlain = tried.kind() == Kind.SOLVED || tried.kind() == Kind.NOT_SOLVED;
        String kind = isPlain ? "" : tried.kind().word().replace('-', ' ') + ", ";
        String sample =
                tried.key().protocol().samples() > 1 ? "sample " + (tried.key().sample() + 1) + ", " : "";
        return kind + sample + (rounds == 1 ? "1 round" : rounds + " rounds") + ", "
                + (tried.spending().price() == Spending.Knowledge.NOTHING ? "price " : "")
                + SpendTable.money(tried.spending(), 1, "").words();
    }
}
