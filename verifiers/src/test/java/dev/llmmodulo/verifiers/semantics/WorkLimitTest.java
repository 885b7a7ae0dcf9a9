package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class WorkLimitTest {

    private static void spend(WorkLimit limit, int times) {
        for (int i = 0; i < times; i++) {
            limit.spend();
        }
    }

    @Test
    void should_stop_at_the_first_binding_beyond_the_limit() {
        WorkLimit limit = new WorkLimit(3);

        assertThatCode(() -> spend(limit, 3)).doesNotThrowAnyException();
        assertThatThrownBy(limit::spend)
                .isInstanceOfSatisfying(
                        WorkLimitException.class,
                        stopped -> assertThat(stopped.interrupted()).isFalse())
                .hasMessage("judging the plan would visit over 3 bindings of quantified variables");
    }

    @Test
    void should_stop_soon_after_its_thread_is_interrupted() {
        WorkLimit limit = new WorkLimit();
        Thread.currentThread().interrupt();

        WorkLimitException stopped = catchThrowableOfType(WorkLimitException.class, () -> spend(limit, 20_000));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.interrupted()).isTrue();
    }

    @Test
    void should_go_on_in_a_thread_that_is_not_interrupted() {
        assertThatCode(() -> spend(new WorkLimit(), 40_000)).doesNotThrowAnyException();
    }
}
