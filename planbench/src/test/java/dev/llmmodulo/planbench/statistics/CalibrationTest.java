package dev.llmmodulo.planbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.planbench.statistics.Calibration.Bin;
import dev.llmmodulo.planbench.statistics.Calibration.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    /** By hand: squared errors 0.01, 0.04, 0.64, 0.09, 0.25; bins of 0.3, 0.5, 0.8 (two, one of them true) and 0.9. */
    private static final Calibration FIVE = new Calibration(List.of(
            new Forecast(0.9, true),
            new Forecast(0.8, true),
            new Forecast(0.8, false),
            new Forecast(0.3, false),
            new Forecast(0.5, true)));

    @Test
    void should_reckon_as_by_hand() {
        assertThat(FIVE.brier()).hasValueCloseTo((0.01 + 0.04 + 0.64 + 0.09 + 0.25) / 5, within(1e-12));
        assertThat(FIVE.cameTrue()).isEqualTo(new Proportion(3, 5));
        assertThat(FIVE.brierOfShare()).hasValueCloseTo(0.24, within(1e-12));
        assertThat(FIVE.expectedError()).hasValueCloseTo((0.1 + 2 * 0.3 + 0.3 + 0.5) / 5, within(1e-12));
        assertThat(FIVE.bins())
                .containsExactly(
                        new Bin(0.3, 0.4, 0.3, new Proportion(0, 1)),
                        new Bin(0.5, 0.6, 0.5, new Proportion(1, 1)),
                        new Bin(0.8, 0.9, 0.8, new Proportion(1, 2)),
                        new Bin(0.9, 1, 0.9, new Proportion(1, 1)));
    }

    /** Honest forecasts are off by chance alone; their Brier score is that of p (1 - p), which is 1/6 in the mean. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void should_find_calibrated_what_is_and_find_out_what_boasts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Forecast> honest = new ArrayList<>();
        List<Forecast> boasting = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            double chance = random.nextDouble();
            boolean so = random.nextDouble() < chance;
            honest.add(new Forecast(chance, so));
            boasting.add(new Forecast(Math.sqrt(chance), so));
        }

        assertThat(new Calibration(honest).expectedError().orElseThrow()).isLessThan(0.03);
        assertThat(new Calibration(honest).brier()).hasValueCloseTo(1 / 6.0, within(0.01));
        assertThat(new Calibration(boasting).expectedError().orElseThrow()).isGreaterThan(0.13);
        assertThat(new Calibration(honest).bins()).hasSize(10);
    }

    @Test
    void should_put_the_ends_of_the_scale_into_bins() {
        Calibration ends = new Calibration(List.of(new Forecast(0, false), new Forecast(1, true)));

        assertThat(ends.bins())
                .containsExactly(new Bin(0, 0.1, 0, new Proportion(0, 1)), new Bin(0.9, 1, 1, new Proportion(1, 1)));
        assertThat(ends.brier()).hasValue(0);
        assertThat(ends.expectedError()).hasValue(0);
    }

    @Test
    void should_say_nothing_of_nothing_and_take_no_other_numbers() {
        Calibration nothing = new Calibration(List.of());

        assertThat(nothing.brier()).isEmpty();
        assertThat(nothing.brierOfShare()).isEmpty();
        assertThat(nothing.expectedError()).isEmpty();
        assertThat(nothing.bins()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(1.1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(Double.NaN, true));
    }
}
