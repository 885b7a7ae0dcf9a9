package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    private static List<String> around(String spends) {
        return Bounds.around(
                        Arrays.stream(spends.split(" ")).map(BigDecimal::new).toList())
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1,                 1",
        "3,                 2 5",
        "150 900,           100 200 500 1000",
        "200 5000,          200 500 1000 2000 5000",
        "999 1000,          500 1000",
        "0.03 0.4,          0.02 0.05 0.1 0.2 0.5",
        "0.999 12.5,        0.5 1 2 5 10 20",
        "0 7,               5 10",
        "7 0 0.000 20,      5 10 20",
    })
    void should_go_from_below_the_least_to_above_the_most_in_round_numbers(String spends, String bounds) {
        assertThat(around(spends)).containsExactly(bounds.split(" "));
    }

    @Test
    void should_be_none_where_nothing_was_spent() {
        assertThat(around("0 0.000")).isEmpty();
    }
}
