package dev.llmmodulo.domains.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.random.Draw;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksworldStatesTest {

    /** Numbers of partitions into ordered sets (OEIS A000262). */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 13", "4, 73", "5, 501", "6, 4051", "10, 58941091", "12, 12470162233"})
    void should_count_the_states(int blocks, BigInteger count) {
        assertThat(new BlocksworldStates(blocks).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void should_number_every_state_once(int blocks) {
        List<Towers> all = all(blocks);

        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(state -> assertThat(
                                state.towers().stream().flatMap(List::stream).sorted())
                        .containsExactlyElementsOf(
                                IntStream.range(0, blocks).boxed().toList()));
    }

    /** The bounds are the 99.9th percentile of chi-square with count - 1 degrees of freedom. */
    @ParameterizedTest
    @CsvSource({"3, 1, 32.9", "3, 2, 32.9", "4, 1, 114.9", "4, 2, 114.9", "5, 1, 602.3", "5, 2, 602.3"})
    void should_draw_each_state_as_often_as_any_other(int blocks, long seed, double bound) {
        BlocksworldStates states = new BlocksworldStates(blocks);
        int perState = 100;
        int draws = perState * states.count().intValueExact();
        Draw draw = Draw.seeded(seed);

        Map<Towers, Integer> seen = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            seen.merge(states.draw(draw), 1, Integer::sum);
        }

        double chiSquare = all(blocks).stream()
                .mapToDouble(state -> Math.pow(seen.getOrDefault(state, 0) - perState, 2) / perState)
                .sum();
        assertThat(chiSquare).isBetween(0.4 * states.count().intValueExact(), bound);
    }

    @Test
    void should_draw_large_states_from_the_seed_alone() {
        BlocksworldStates states = new BlocksworldStates(30);

        assertThat(states.count().bitLength()).isGreaterThan(Long.SIZE);
        assertThat(states.draw(Draw.seeded(7)))
                .isEqualTo(states.draw(Draw.seeded(7)))
                .isNotEqualTo(states.draw(Draw.seeded(8)));
    }

    @Test
    void should_refuse_numbers_of_no_state() {
        BlocksworldStates states = new BlocksworldStates(3);

        assertThatThrownBy(() -> states.state(BigInteger.valueOf(13))).hasMessageContaining("no state 13 of 13");
        assertThatThrownBy(() -> states.state(BigInteger.valueOf(-1))).hasMessageContaining("no state -1 of 13");
        assertThatThrownBy(() -> new BlocksworldStates(0)).hasMessageContaining("at least one block");
    }

    static List<Towers> all(int blocks) {
        BlocksworldStates states = new BlocksworldStates(blocks);
        return Stream.iterate(BigInteger.ZERO, BigInteger.ONE::add)
                .limit(states.count().longValueExact())
                .map(states::state)
                .toList();
    }
}
