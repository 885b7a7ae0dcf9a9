package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.report.ReportFormat;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.score.ProofTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RungsTest {

    @TempDir
    Path folder;

    /** Sizes of one set say nothing of how those of another are put together. */
    @Test
    void should_keep_the_rungs_of_two_ladders_apart() throws Exception {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                "domains: ['blocksworld:3..30,count=1,seed=1', 'logistics:1..20,count=1,seed=1']",
                                "models: [m]",
                                "rounds: 1",
                                "prove: never"),
                        (key, exercise) -> request -> new Answer("no", "", Finish.COMPLETE, Optional.empty(), "m"))
                .begin(run, Runs.ENVIRONMENT)
                .run();

        String csv = RunReport.of(List.of(run), ProofTime.OF_RUN, false).write(ReportFormat.CSV);

        assertThat(csv.lines()
                        .filter(line -> line.startsWith("size,") && line.contains(",accuracy,"))
                        .toList())
                .hasSize(28 + 20)
                .noneMatch(line -> line.contains("–"));
    }
}
