package dev.llmmodulo.verifiers.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "0, 16, 0",
        "1, 16, 65536",
        "256, 16, 16777216",
        "257, 15, 8421376",
        "32768, 9, 16777216",
        "8388608, 1, 16777216",
        "33554432, 0, 33554432"
    })
    void should_put_fewer_of_wide_states_into_a_chunk(int words, int bits, int length) {
        StateLayout layout = StateLayout.of(words, 16);

        assertThat(layout.bits()).isEqualTo(bits);
        assertThat(layout.length()).isEqualTo(length);
    }

    @Test
    void should_put_one_state_behind_the_other() {
        StateLayout layout = new StateLayout(3, 2);

        assertThat(layout.chunk(3)).isZero();
        assertThat(layout.start(3)).isEqualTo(9);
        assertThat(layout.chunk(4)).isEqualTo(1);
        assertThat(layout.start(4)).isZero();
    }
}
