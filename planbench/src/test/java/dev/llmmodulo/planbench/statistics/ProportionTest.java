package dev.llmmodulo.planbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /**
     * Table I of R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven methods,
     * Statistics in Medicine 17, 1998, method 3.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void should_give_the_published_intervals(long successes, long trials, double low, double high) {
        Interval interval = new Proportion(successes, trials).interval().orElseThrow();

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    @Test
    void should_keep_the_share_within_its_interval() {
        for (int trials = 1; trials <= 60; trials++) {
            for (int successes = 0; successes <= trials; successes++) {
                Proportion proportion = new Proportion(successes, trials);
                Interval interval = proportion.interval().orElseThrow();

                assertThat(proportion.share().orElseThrow()).isBetween(interval.low(), interval.high());
                assertThat(interval.low()).isGreaterThanOrEqualTo(0);
                assertThat(interval.high()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void should_have_neither_share_nor_interval_without_trials() {
        assertThat(Proportion.NONE.share()).isEmpty();
        assertThat(Proportion.NONE.interval()).isEmpty();
    }

    @Test
    void should_refuse_more_successes_than_trials() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("no proportion: 3 of 2");
    }
}
