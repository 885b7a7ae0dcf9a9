package dev.llmmodulo.verifiers.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTableTest {

    @ParameterizedTest
    @ValueSource(ints = {32_768, 40_000})
    void should_keep_states_of_very_many_facts(int words) {
        StateTable.Builder table = new StateTable.Builder(64 * words);
        long[] state = new long[words];
        for (int i = 0; i < 3; i++) {
            Arrays.fill(state, i);
            table.add(state);
        }
        StateTable built = table.build();

        assertThat(built.count()).isEqualTo(3);
        assertThat(built.word(2, words - 1)).isEqualTo(2);
        built.copy(1, state);
        assertThat(state).containsOnly(1);
    }

    @Test
    void should_keep_more_states_than_fit_into_a_chunk() {
        StateTable.Builder table = new StateTable.Builder(64);
        for (int i = 0; i < 150_000; i++) {
            table.add(new long[] {i});
        }
        StateTable built = table.build();

        assertThat(built.word(65_535, 0)).isEqualTo(65_535);
        assertThat(built.word(65_536, 0)).isEqualTo(65_536);
        assertThat(built.word(149_999, 0)).isEqualTo(149_999);
    }
}
