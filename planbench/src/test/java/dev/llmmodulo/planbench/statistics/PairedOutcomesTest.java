package dev.llmmodulo.planbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedOutcomesTest {

    /** The p-values of VassarStats' calculator, as the tests of statsmodels' {@code mcnemar} cite them. */
    @ParameterizedTest
    @CsvSource({
        "101, 121, 59, 33, 0.000004",
        "101, 70, 59, 33, 0.378688",
        "101, 80, 59, 33, 0.089452",
        "101, 30, 60, 33, 0.00206",
        "101, 10, 30, 33, 0.002221",
        "101, 10, 10, 33, 1"
    })
    void should_give_the_published_exact_p_values(long both, long first, long second, long neither, double p) {
        assertThat(new PairedOutcomes(both, first, second, neither).exactPValue())
                .isEqualTo(p, within(0.0000005));
    }

    /** The results of R's {@code mcnemar.test}, as the tests of statsmodels cite them. */
    @ParameterizedTest
    @CsvSource({
        "101, 121, 59, 33, 20.67222, 5.450095e-06",
        "101, 70, 59, 33, 0.7751938, 0.3786151",
        "101, 80, 59, 33, 2.87769784, 0.08981434"
    })
    void should_give_the_published_corrected_test(
            long both, long first, long second, long neither, double chiSquared, double p) {
        PairedOutcomes paired = new PairedOutcomes(both, first, second, neither);

        assertThat(paired.correctedChiSquared().orElseThrow()).isEqualTo(chiSquared, within(chiSquared * 1e-6));
        assertThat(paired.correctedPValue()).isEqualTo(p, within(p * 1e-6));
    }

    @Test
    void should_not_wonder_at_equal_outcomes() {
        PairedOutcomes equal = PairedOutcomes.NONE.plus(true, true).plus(false, false);

        assertThat(equal.exactPValue()).isEqualTo(1);
        assertThat(equal.correctedPValue()).isEqualTo(1);
        assertThat(equal.correctedChiSquared()).isEmpty();
    }

    @Test
    void should_count_each_pair_once() {
        PairedOutcomes paired = PairedOutcomes.NONE
                .plus(true, true)
                .plus(true, false)
                .plus(true, false)
                .plus(false, true);

        assertThat(paired).isEqualTo(new PairedOutcomes(1, 2, 1, 0));
        assertThat(paired.first()).isEqualTo(new Proportion(3, 4));
        assertThat(paired.second()).isEqualTo(new Proportion(2, 4));
    }

    @Test
    void should_see_no_difference_in_one_disagreement() {
        PairedOutcomes one = PairedOutcomes.NONE.plus(true, false);

        assertThat(one.exactPValue()).isEqualTo(1);
        assertThat(one.correctedPValue()).isEqualTo(1);
    }
}
