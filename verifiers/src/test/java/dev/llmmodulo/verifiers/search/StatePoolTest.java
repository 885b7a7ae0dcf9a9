package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatePoolTest {

    @ParameterizedTest(name = "{0} words")
    @ValueSource(ints = {0, 1, 2, 5})
    void should_number_each_state_once_and_keep_it(int words) {
        SplittableRandom random = new SplittableRandom(words);
        StatePool pool = new StatePool(words);
        Map<PackedState, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            long[] state = random.longs(words, 0, 100).toArray();
            PackedState packed = PackedState.ofWords(state, 0, words);
            boolean known = numbers.containsKey(packed);
            int expected = numbers.computeIfAbsent(packed, one -> numbers.size());

            assertThat(pool.add(state)).isEqualTo(expected);
            assertThat(pool.isNew()).isNotEqualTo(known);
        }
        assertThat(pool.size()).isEqualTo(numbers.size());
        numbers.forEach((state, number) -> assertThat(pool.state(number)).isEqualTo(state));
    }
}
