package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.Proportion;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What some runs came to.
 *
 * @param provenance what the numbers are of and what they were made with, by name
 * @param tables those that have rows
 */
public record Report(String title, Map<String, String> provenance, List<Table> tables) {

    public Report {
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        tables = List.copyOf(tables);
    }

    static Report of(Findings findings, boolean withPlanner) throws IOException {
        List<Tried> tries = findings.tries();
        SortedMap<Classical.Instances, SortedMap<String, Proportion>> planner =
                withPlanner ? Classical.solved(findings) : new TreeMap<>();
        List<Table> tables = Stream.of(
                        AccuracyTable.of(tries, findings.extents()),
                        VerificationTable.of(tries),
                        RoundTable.of(tries),
                        RoundSpendTable.of(tries),
                        EqualSpendTable.byTokens(tries),
                        EqualSpendTable.byTokensAndObjects(tries),
                        EqualSpendTable.bySeconds(tries),
                        EqualSpendTable.bySecondsAndObjects(tries),
                        LearningTable.of(tries),
                        SizeTable.bySize(tries),
                        SizeTable.byObjects(tries),
                        SizeTable.byOptimalLength(tries),
                        UnsolvableTable.of(tries),
                        CritiqueTable.of(tries),
                        CritiqueTable.repeats(tries),
                        OpinionsTable.of(tries),
                        CalibrationTable.of(tries),
                        CalibrationTable.reliability(tries),
                        CalibrationTable.onTheWay(tries),
                        SendingTable.of(tries),
                        SpendTable.of(tries),
                        FrontierTable.of(tries, planner),
                        RepeatedTriesTable.of(tries),
                        SideBySideTable.of(tries, findings.extents()),
                        FailureTable.of(tries))
                .filter(table -> !table.rows().isEmpty())
                .map(findings.extents()::beside)
                .toList();
        return new Report("Benchmark report", Provenance.of(findings), tables);
    }

    /** In this format; as a page, without transcripts. */
    public String write(ReportFormat format) {
        return switch (format) {
            case JSON -> ReportJson.write(this);
            case CSV -> ReportCsv.write(this);
            case MARKDOWN -> ReportMarkdown.write(this);
            case HTML -> ReportHtml.write(BoundedPage.of(this), Transcripts.NONE);
        };
    }
}
