package dev.llmmodulo.domains.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawTest {

    private static final List<String> FOUR = List.of("a", "b", "c", "d");
    private static final int DRAWS = 24_000;

    /** What each may come to, each as often. */
    static Stream<Map.Entry<Integer, Function<Draw, Object>>> fair() {
        return Stream.of(
                Map.entry(6, draw -> draw.below(6)),
                Map.entry(5, draw -> draw.between(-2, 2)),
                Map.entry(6, draw -> draw.below(BigInteger.valueOf(6))),
                Map.entry(4, draw -> draw.of(FOUR)),
                Map.entry(24, draw -> draw.shuffled(FOUR)),
                Map.entry(6, draw -> draw.some(2, FOUR)));
    }

    @ParameterizedTest
    @MethodSource("fair")
    void should_draw_everything_as_often(Map.Entry<Integer, Function<Draw, Object>> way) {
        Draw draw = Draw.seeded(9);
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.merge(way.getValue().apply(draw), 1, Integer::sum);
        }

        int expected = DRAWS / way.getKey();
        assertThat(seen).hasSize(way.getKey());
        assertThat(seen.values())
                .allSatisfy(count -> assertThat(count).isBetween(expected * 85 / 100, expected * 115 / 100));
    }

    @Test
    void should_draw_numbers_of_any_size() {
        BigInteger bound = BigInteger.TEN.pow(50);
        Draw draw = Draw.seeded(1);
        Set<BigInteger> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(draw.below(bound));
        }

        assertThat(drawn).hasSize(100).allSatisfy(number -> assertThat(number).isBetween(BigInteger.ZERO, bound));
        assertThat(drawn).anySatisfy(number -> assertThat(number).isGreaterThan(bound.divide(BigInteger.TWO)));
    }

    /** SplitMix64's numbers are the same in every implementation; these are from the algorithm's definition. */
    @Test
    void should_draw_the_same_for_ever() {
        Draw draw = Draw.seeded(42);

        assertThat(IntStream.range(0, 8).map(i -> draw.below(1000)).boxed())
                .containsExactly(706, 145, 929, 882, 625, 531, 462, 954);
    }

    @Test
    void should_refuse_to_draw_from_nothing() {
        assertThatThrownBy(() -> Draw.seeded(1).below(0)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> Draw.seeded(1).below(BigInteger.ZERO)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> Draw.seeded(1).of(List.of())).hasMessageContaining("below 0");
    }
}
