package dev.llmmodulo.generator.embedded.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class ExponentialsTest {

    @Test
    void should_be_close_to_the_true_values() {
        float[] numbers = new float[2001];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 5 - i * 0.01f;
        }
        float[] replaced = numbers.clone();

        float sum = Exponentials.replace(replaced, 5);

        double wanted = 0;
        for (int i = 0; i < numbers.length; i++) {
            double exponential = Math.exp(numbers[i] - 5);
            wanted += exponential;
            assertThat((double) replaced[i]).isCloseTo(exponential, withinPercentage(0.002));
        }
        assertThat((double) sum).isCloseTo(wanted, withinPercentage(0.002));
    }

    @Test
    void should_take_what_is_far_below_the_largest_for_next_to_nothing() {
        float[] numbers = {1e30f, -1e30f, Float.NEGATIVE_INFINITY};

        float sum = Exponentials.replace(numbers, 1e30f);

        assertThat(numbers[0]).isEqualTo(1);
        assertThat(sum).isCloseTo(1, within(1e-8f));
    }

    @Test
    void should_have_nothing_to_sum_of_nothing() {
        assertThat(Exponentials.replace(new float[0], Float.NEGATIVE_INFINITY)).isZero();
    }
}
