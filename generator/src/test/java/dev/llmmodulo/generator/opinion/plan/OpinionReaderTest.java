package dev.llmmodulo.generator.opinion.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERDICT: valid                              | VALID",
                "verdict: Invalid.                           | INVALID",
                "**VERDICT:** `invalid`                      | INVALID",
                "- Verdict - not valid                       | UNDECIDED",
                "Verdict: not valid                          | INVALID",
                "Step 1 fails.;VERDICT: invalid;             | INVALID",
                "VERDICT: invalid;so again:;VERDICT: invalid | INVALID",
                "VERDICT: valid;VERDICT: invalid             | UNDECIDED",
                "I would say VERDICT: valid                  | UNDECIDED",
                "VERDICT: valid or VERDICT: invalid          | UNDECIDED",
                "VERDICT: unknown                            | UNDECIDED",
                "The plan is valid.                          | UNDECIDED",
                "VERDICT:;valid                              | UNDECIDED",
                "''                                          | UNDECIDED"
            })
    void should_read_a_verdict_only_where_one_stands_alone(String answer, Belief belief) {
        assertThat(OpinionReader.verdict(answer.replace(';', '\n')).belief()).isEqualTo(belief);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fine.;SCORE: 100            | VALID     | 1",
                "score: 51                   | VALID     | 0.51",
                "SCORE: 50                   | UNDECIDED | 0.5",
                "**SCORE:** 0                | INVALID   | 0",
                "SCORE: 20/100               | INVALID   | 0.2",
                "SCORE: 8/10                 | UNDECIDED | 0.5",
                "SCORE: -5                   | UNDECIDED | 0.5",
                "SCORE: 101                  | UNDECIDED | 0.5",
                "SCORE: 99999999999          | UNDECIDED | 0.5",
                "SCORE: 10;SCORE: 90         | UNDECIDED | 0.5",
                "I give it a SCORE: 90       | UNDECIDED | 0.5",
                "''                          | UNDECIDED | 0.5"
            })
    void should_read_a_score_only_where_one_stands_alone(String answer, Belief belief, double score) {
        Opinion opinion = OpinionReader.critique(answer.replace(';', '\n'));
        assertThat(opinion.belief()).isEqualTo(belief);
        assertThat(opinion.score()).isEqualTo(score);
    }

    @Test
    void should_keep_the_words_without_the_line_that_was_asked_for() {
        assertThat(OpinionReader.critique("Step 2 fails.\nIt needs a.\n\nSCORE: 3\n")
                        .words())
                .isEqualTo("Step 2 fails.\nIt needs a.");
        assertThat(OpinionReader.critique("No score, but words.").words()).isEqualTo("No score, but words.");
        assertThat(OpinionReader.verdict("Step 2 fails.\nVERDICT: invalid").words())
                .isEqualTo("Step 2 fails.");
    }

    @Test
    void should_read_no_more_than_a_bounded_part_of_an_endless_answer() {
        String endless = "VERDICT: valid\n" + "x\n".repeat(1_000_000) + "*".repeat(1_000_000) + "\nVERDICT: invalid";

        assertThat(OpinionReader.verdict(endless).belief()).isEqualTo(Belief.INVALID);
        assertThat(OpinionReader.verdict(endless).words()).hasSizeLessThanOrEqualTo(OpinionReader.KEPT);
        assertThat(OpinionReader.critique("*".repeat(3_000_000)).belief()).isEqualTo(Belief.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void should_have_no_score_that_is_not_from_0_to_1(double score) {
        assertThatThrownBy(() -> new Opinion(Belief.VALID, score, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opinion(Belief.VALID, 0.9, "", List.of(0.5, score)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
