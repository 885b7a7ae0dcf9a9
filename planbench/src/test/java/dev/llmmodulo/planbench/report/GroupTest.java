package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.Protocol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {

    private static Group group(String feedback, String strategy) {
        Optional<String> other = Optional.of(strategy).filter(text -> !text.equals("loop"));
        return new Group(
                "t1",
                "blocksworld",
                "m",
                new Protocol("pddl", feedback, 15, 1, "tolerant", "strict", "never", false, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none   | loop",
                "none   | loop,feedback=none",
                "first  | resample:15",
            })
    void should_find_where_the_model_was_asked_as_often_and_told_nothing(String feedback, String strategy) {
        Group told = group("causal", "loop,feedback=causal");
        Group resampled = group(feedback, strategy);

        assertThat(told.hasFeedback()).isTrue();
        assertThat(resampled.hasFeedback()).isFalse();
        assertThat(told.withoutFeedback(List.of(told, group("first", "loop"), resampled)))
                .contains(resampled);
    }

    @Test
    void should_find_none_under_another_protocol() {
        Group told = group("first", "loop");
        Group elsewhere =
                new Group("t1", "logistics", "m", group("none", "loop").protocol());

        assertThat(told.withoutFeedback(List.of(told, elsewhere, group("none", "best-of:8"))))
                .isEmpty();
    }
}
