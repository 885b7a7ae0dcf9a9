package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a try is scored by where it is not simply its last answer. */
class ScoresOfStrategiesTest {

    @TempDir
    private Path folder;

    private InstanceScore score(InstanceRecord record) throws IOException {
        return new Scorer(
                        RunLog.open(folder.resolve("run")).texts(),
                        Runs.LIBRARY,
                        ProofLimits.USUAL.withTime(Duration.ofSeconds(20)))
                .score(record);
    }

    @Test
    void should_grade_the_one_answer_where_no_plan_is_asked_for_whatever_the_strategy() throws IOException {
        RunModel right = (key, exercise) -> request -> new Answer(
                RightAnswers.to(exercise.question().orElseThrow()), "", Finish.COMPLETE, Optional.empty(), "m");
        Runs.of(
                        Runs.spec(
                                "tasks: [t3, t7]",
                                "domains: [blocksworld]",
                                "instances: 2",
                                "models: [m]",
                                "prompts: [zero-shot]",
                                "strategies: [loop, single, 'vote:3', 'resample:3', 'best-of:3', controller]"),
                        right)
                .begin(folder.resolve("run"), Runs.ENVIRONMENT)
                .run();

        List<InstanceRecord> records = Runs.records(folder.resolve("run"));
        assertThat(records).hasSize(2 * 2 * 6);
        for (InstanceRecord record : records) {
            assertThat(score(record).kind()).as(record.key().id()).isEqualTo(Kind.SOLVED);
        }
    }
}
