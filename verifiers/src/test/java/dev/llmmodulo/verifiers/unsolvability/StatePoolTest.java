package dev.llmmodulo.verifiers.unsolvability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatePoolTest {

    @ParameterizedTest(name = "{0} words")
    @CsvSource({"1, 40000", "131072, 3"})
    void should_keep_each_state_once(int words, int count) {
        StatePool pool = new StatePool(64 * words);
        for (int i = 0; i < count; i++) {
            assertThat(pool.add(state(words, i))).isTrue();
        }

        assertThat(pool.size()).isEqualTo(count);
        assertThat(pool.add(state(words, 1))).isFalse();
        assertThat(pool.copy(count - 1)).isEqualTo(state(words, count - 1));
        assertThat(pool.table().word(count - 1, words - 1)).isEqualTo(count - 1);
    }

    private static long[] state(int words, int number) {
        long[] state = new long[words];
        state[words - 1] = number;
        return state;
    }
}
