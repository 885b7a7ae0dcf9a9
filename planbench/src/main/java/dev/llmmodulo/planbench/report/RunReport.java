package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.Measurements;
import dev.llmmodulo.planbench.score.ProofTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The report of some runs, ready to be written. */
public final class RunReport {

    private final Findings findings;
    private final Report report;

    private RunReport(Findings findings, Report report) {
        this.findings = findings;
        this.report = report;
    }

    /**
     * Reads runs and reckons their report.
     *
     * @param proofTime for settling whether a problem has a plan, where an answer claims that it has none
     * @param withPlanner whether a planner without a model is tried on the same problems
     * @throws IOException a folder holds no run or cannot be read, two of them have a result of the same try, or of two problems of
     *     the same name
     */
    public static RunReport of(List<Path> runs, ProofTime proofTime, boolean withPlanner) throws IOException {
        Findings findings = Findings.of(runs, proofTime);
        return new RunReport(findings, Report.of(findings, withPlanner));
    }

    public Report report() {
        return report;
    }

    /**
     * What it says of strategies, for {@code solve --strategy auto}.
     *
     * @throws IOException a run's folder has changed, or cannot be read any more; or a model's name stands for several; or strategies
     *     never had the same budget
     */
    public Measurements measured() throws IOException {
        return MeasuredTries.of(findings);
    }

    /** @throws IOException a run's folder has changed, or cannot be read any more */
    public String write(ReportFormat format) throws IOException {
        return write(format, BoundedPage.MOST_BYTES);
    }

    /** @param mostBytes of a page; transcripts are left out of it as needed */
    String write(ReportFormat format, long mostBytes) throws IOException {
        if (format != ReportFormat.HTML) {
            return report.write(format);
        }
        Report bounded = BoundedPage.of(report, mostBytes);
        return ReportHtml.write(bounded, Transcripts.of(findings, mostBytes - ReportHtml.size(bounded)));
    }
}
