package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.run.RunProgress;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchProgressTest {

    private static final Spend SPEND = new Spend(12, 3456, new BigDecimal("0.0789"), 0);

    @Test
    void should_tell_how_far_a_run_is_what_it_spent_and_how_long_it_will_take() {
        RunProgress progress = new RunProgress(
                100, 0, 25, 10, 5, 0, SPEND, Duration.ofSeconds(75), Optional.of(Duration.ofMinutes(225)), List.of());

        assertThat(BenchProgress.words(progress))
                .isEqualTo("25 of 100 done; right 10 (50.0 %), 5 failed; 12 calls, 3456 tokens, $0.0789; 1:15 min, "
                        + "about 3:45 h left");
    }

    /** Where the cheapest plan is asked for, a valid one is not right yet. */
    @Test
    void should_give_no_share_of_what_only_scores_can_tell() {
        RunProgress some = new RunProgress(9, 0, 9, 2, 1, 4, SPEND, Duration.ofSeconds(9), Optional.empty(), List.of());
        RunProgress none = new RunProgress(9, 0, 9, 0, 1, 8, SPEND, Duration.ofSeconds(9), Optional.empty(), List.of());

        assertThat(BenchProgress.words(some))
                .startsWith("9 of 9 done; right 2 (50.0 %), 4 not judged yet, 1 failed; 12 calls");
        assertThat(BenchProgress.words(none)).startsWith("9 of 9 done; 8 not judged yet, 1 failed; 12 calls");
    }

    @Test
    void should_tell_whom_it_waits_for() {
        RunProgress progress =
                new RunProgress(100, 0, 0, 0, 0, 0, SPEND, Duration.ofMillis(1_500), Optional.empty(), List.of());

        assertThat(BenchProgress.words(progress.withResting(List.of("openai:x", "big"))))
                .isEqualTo("0 of 100 done; 12 calls, 3456 tokens, $0.0789; 1.5 s; waiting for openai:x, big, "
                        + "which failed again and again");
    }

    @Test
    void should_tell_what_was_done_before_and_nothing_of_scores_that_there_are_not() {
        RunProgress progress =
                new RunProgress(100, 90, 0, 0, 0, 0, SPEND, Duration.ofMillis(1_500), Optional.empty(), List.of());

        assertThat(BenchProgress.words(progress))
                .isEqualTo("90 of 100 done, 0 now; 12 calls, 3456 tokens, $0.0789; 1.5 s");
    }
}
