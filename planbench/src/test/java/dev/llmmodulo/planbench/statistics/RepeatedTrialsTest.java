package dev.llmmodulo.planbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedTrialsTest {

    /** By hand: pass@k is 1 - C(n-c, k) / C(n, k), pass^k is C(c, k) / C(n, k). */
    @ParameterizedTest
    @CsvSource({
        "3, 10, 1, 0.3, 0.3",
        "3, 10, 2, 0.533333333, 0.066666667",
        "3, 10, 5, 0.916666667, 0",
        "3, 10, 8, 1, 0",
        "10, 10, 4, 1, 1",
        "0, 10, 4, 0, 0"
    })
    void should_follow_the_formulas(int successes, int trials, int k, double any, double all) {
        RepeatedTrials tried = new RepeatedTrials(successes, trials);

        assertThat(tried.anyOf(k).orElseThrow()).isEqualTo(any, within(1e-9));
        assertThat(tried.allOf(k).orElseThrow()).isEqualTo(all, within(1e-9));
    }

    /** What unbiased means: over all choices of k of the trials, the share with a success, and with only successes. */
    @Test
    void should_be_the_mean_over_all_choices() {
        for (int trials = 1; trials <= 8; trials++) {
            for (int successes = 0; successes <= trials; successes++) {
                for (int k = 1; k <= trials; k++) {
                    int chosen = 0;
                    int any = 0;
                    int all = 0;
                    int won = (1 << successes) - 1;
                    for (int choice = 0; choice < 1 << trials; choice++) {
                        if (Integer.bitCount(choice) == k) {
                            chosen++;
                            any += (choice & won) != 0 ? 1 : 0;
                            all += (choice & ~won) == 0 ? 1 : 0;
                        }
                    }
                    RepeatedTrials tried = new RepeatedTrials(successes, trials);

                    assertThat(tried.anyOf(k).orElseThrow()).isEqualTo(any / (double) chosen, within(1e-12));
                    assertThat(tried.allOf(k).orElseThrow()).isEqualTo(all / (double) chosen, within(1e-12));
                }
            }
        }
    }

    @Test
    void should_say_nothing_of_more_tries_than_there_were() {
        assertThat(new RepeatedTrials(2, 3).anyOf(4)).isEmpty();
        assertThat(new RepeatedTrials(2, 3).allOf(4)).isEmpty();
        assertThat(RepeatedTrials.meanAnyOf(List.of(), 1)).isEmpty();
    }

    @Test
    void should_average_over_instances_with_enough_trials() {
        List<RepeatedTrials> instances =
                List.of(new RepeatedTrials(1, 2), new RepeatedTrials(2, 2), new RepeatedTrials(1, 1));

        assertThat(RepeatedTrials.meanAnyOf(instances, 2).orElseThrow()).isEqualTo(1);
        assertThat(RepeatedTrials.meanAllOf(instances, 2).orElseThrow()).isEqualTo(0.5);
    }
}
