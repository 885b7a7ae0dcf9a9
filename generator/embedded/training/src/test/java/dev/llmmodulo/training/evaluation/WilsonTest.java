package dev.llmmodulo.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void should_say_a_share_in_per_cent_with_its_interval() {
        assertThat(new Wilson(8, 10)).hasToString("80.0 (49–94)");
    }

    @Test
    void should_never_say_that_less_than_nothing_was_hit() {
        for (int of = 1; of <= 1000; of++) {
            assertThat(new Wilson(0, of).toString()).startsWith("0.0 (0–");
        }
    }

    @Test
    void should_say_that_nothing_was_measured() {
        assertThat(new Wilson(0, 0)).hasToString("–");
    }
}
