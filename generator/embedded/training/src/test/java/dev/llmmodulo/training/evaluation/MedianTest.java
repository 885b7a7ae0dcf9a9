package dev.llmmodulo.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void should_be_the_one_in_the_middle() {
        assertThat(Median.of(DoubleStream.of(9, 1, 4))).hasValue(4);
    }

    @Test
    void should_be_halfway_between_the_two_in_the_middle() {
        assertThat(Median.of(DoubleStream.of(9, 1, 5, 2))).hasValue(3.5);
    }

    @Test
    void should_say_nothing_of_nothing() {
        assertThat(Median.of(DoubleStream.empty())).isEmpty();
    }
}
