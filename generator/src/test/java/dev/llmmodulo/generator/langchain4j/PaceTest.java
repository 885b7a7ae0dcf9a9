package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PaceTest {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    private Pace pace(int requestsPerMinute) {
        return new Pace(OptionalInt.of(requestsPerMinute), () -> now);
    }

    @Test
    void should_keep_two_calls_apart_also_when_the_first_comes_late() {
        Pace pace = pace(2);
        now = now.plusSeconds(29);

        assertThat(pace.reserve()).isZero();
        now = now.plusSeconds(2);

        assertThat(pace.isFree()).isFalse();
        assertThat(pace.reserve()).isEqualTo(Duration.ofSeconds(28));
    }

    @Test
    void should_be_free_again_once_the_last_call_is_long_enough_ago() {
        Pace pace = pace(2);
        pace.reserve();

        now = now.plusSeconds(30);

        assertThat(pace.isFree()).isTrue();
        assertThat(pace.reserve()).isZero();
    }

    @Test
    void should_let_no_minute_hold_more_calls_than_allowed() {
        int allowed = 20;
        Pace pace = pace(allowed);
        SplittableRandom chance = new SplittableRandom(1);
        List<Instant> starts = new ArrayList<>();
        for (int call = 0; call < 500; call++) {
            now = now.plusMillis(chance.nextInt(6000));
            starts.add(now.plus(pace.reserve()));
        }

        for (int call = allowed; call < starts.size(); call++) {
            assertThat(Duration.between(starts.get(call - allowed), starts.get(call)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void should_let_calls_go_at_once_that_nothing_bounds() {
        Pace pace = new Pace(OptionalInt.empty(), () -> now);

        assertThat(pace.reserve()).isZero();
        now = now.minusSeconds(1);

        assertThat(pace.isFree()).isTrue();
        assertThat(pace.reserve()).isZero();
    }
}
