package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @TempDir
    private Path folder;

    /** The loop takes any valid plan, which in t2 need not be the cheapest one. */
    @ParameterizedTest
    @CsvSource({
        "t1, true, 2, 0", "t2, true, 0, 2", "t3, true, 2, 0", "t7, true, 2, 0",
        "t1, false, 0, 0", "t2, false, 0, 2", "t3, false, 0, 0", "t7, false, 0, 0"
    })
    void should_count_what_is_right_by_what_was_asked(String task, boolean isRight, int right, int unjudged)
            throws IOException {
        RunProgress progress = Runs.of(
                        Runs.spec(
                                "tasks: [" + task + "]",
                                "domains: [blocksworld]",
                                "instances: 2",
                                "models: [m]",
                                "prompts: [zero-shot]",
                                "rounds: 1"),
                        (key, exercise) -> request -> new Answer(
                                isRight ? RightAnswers.to(exercise.question().orElseThrow()) : "The sky is blue.",
                                "",
                                Finish.COMPLETE,
                                Optional.empty(),
                                "m"))
                .begin(folder, Runs.ENVIRONMENT)
                .run()
                .progress();

        assertThat(progress)
                .extracting(RunProgress::done, RunProgress::right, RunProgress::unjudged, RunProgress::failed)
                .containsExactly(2L, (long) right, (long) unjudged, 0L);
    }
}
