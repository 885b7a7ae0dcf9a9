package dev.llmmodulo.generator.treesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas, with values reckoned apart. */
class SelectionRuleTest {

    @ParameterizedTest
    @CsvSource({
        // exploration, parent's visits, visits, total, score
        "1.0, 1, 1, 0.5, 0.5",
        "1.0, 4, 1, 0.6, 1.777410",
        "1.0, 7, 2, 1.4, 1.686385",
        "0.5, 100, 10, 2.5, 0.589307",
        "0.0, 100, 10, 2.5, 0.25",
    })
    void should_score_by_uct(double exploration, int above, int count, double total, double score) {
        assertThat(new Uct(exploration).score(new Visits(above, 0), new Visits(count, total), 0.7))
                .isCloseTo(score, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        // exploration, parent's visits, visits, total, prior, score
        "1.0, 4, 1, 0.6, 0.5, 1.1",
        "1.0, 6, 3, 0.9, 0.5, 0.606186",
        "2.0, 100, 9, 4.5, 0.25, 1.0",
        "2.0, 9, 0, 0, 0.25, 1.5",
        "2.0, 9, 0, 0, 0, 0",
    })
    void should_score_by_puct(double exploration, int above, int count, double total, double prior, double score) {
        assertThat(new Puct(exploration).score(new Visits(above, 0), new Visits(count, total), prior))
                .isCloseTo(score, within(1e-6));
    }

    @Test
    void should_put_first_what_was_never_visited_with_uct() {
        assertThat(new Uct(1).score(new Visits(1, 1), new Visits(0, 0), 0)).isInfinite();
        assertThat(new Uct(0).score(new Visits(0, 0), new Visits(0, 0), 0)).isInfinite();
    }
}
