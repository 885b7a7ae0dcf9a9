package dev.llmmodulo.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InParallelTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void should_write_examples_in_the_order_of_their_numbers(int threads) throws Exception {
        List<Integer> written = new ArrayList<>();

        new InParallel(threads).write(10_000, number -> List.of(number, -number), written::add);

        assertThat(written)
                .isEqualTo(IntStream.range(0, 10_000)
                        .boxed()
                        .flatMap(number -> List.of(number, -number).stream())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void should_fail_where_an_example_cannot_be_made(int threads) {
        assertThatThrownBy(() -> new InParallel(threads).write(10, number -> List.of(10 / (7 - number)), example -> {}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void should_write_nothing_where_there_is_nothing() throws Exception {
        new InParallel(2).write(0, number -> List.of(number), example -> {
            throw new AssertionError("wrote " + example);
        });
    }
}
