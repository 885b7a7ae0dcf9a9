package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.report.Report;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.score.ProofTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say of runs of which not everything is on record. */
class StoppedRunsTest {

    @TempDir
    private Path folder;

    private static RunModel saying(String answer) {
        return (key, exercise) -> request -> new Answer(answer, "", Finish.COMPLETE, Optional.empty(), "m");
    }

    private Path run(String name, RunSpec spec, RunModel model) throws IOException {
        Path run = folder.resolve(name);
        Runs.of(spec, model).begin(run, Runs.ENVIRONMENT).run();
        return run;
    }

    private static Report report(Path... runs) throws IOException {
        return RunReport.of(List.of(runs), ProofTime.OF_RUN, false).report();
    }

    @Test
    void should_report_what_has_ended_of_a_run_at_work_and_say_so() throws IOException {
        Path run = folder.resolve("run");
        List<Report> meanwhile = new ArrayList<>();
        RunModel reporting = (key, exercise) -> request -> {
            try {
                meanwhile.add(report(run));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return new Answer("Hm.", "", Finish.COMPLETE, Optional.empty(), "m");
        };

        run("run", Runs.spec("domains: [blocksworld]", "instances: 3", "models: [m]", "rounds: 1"), reporting);

        assertThat(meanwhile)
                .hasSize(3)
                .extracting(Report::provenance)
                .allSatisfy(said -> assertThat(said)
                        .containsEntry("Still at work", "run: this is of what had ended by then"));
        assertThat(report(run).provenance()).doesNotContainKey("Still at work");
    }
}
