package dev.llmmodulo.generator.planning.treesearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a number that a model was asked for. */
class NumberReaderTest {

    private static Optional<BigDecimal> read(String text) {
        return NumberReader.read(new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m"));
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "70, 70",
        "100, 100",
        "070, 70",
        "62.5, 62.5",
        "' 70 ', 70",
        "70., 70",
        "70%, 70",
        "70 %, 70",
        "70/100, 70",
        "**70**, 70",
        "`70`, 70",
        "[70], 70",
        "SCORE: 70, 70",
        "**Score:** 70 / 100., 70",
        "Two of three goals hold.|70, 70",
        "70||, 70",
        "90|40, 40",
    })
    void should_read_a_number_that_stands_alone(String text, BigDecimal number) {
        assertThat(read(lines(text))).hasValueSatisfying(one -> assertThat(one).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "101",
                "999",
                "1000",
                "-5",
                "+5",
                "7,5",
                "0.12345",
                "1e2",
                "70 80",
                "70-80",
                "3/5",
                "70/10",
                "~70",
                "<70",
                "seventy",
                "About 70",
                "70 or so",
                "70|I am not sure.",
                "70|[PLAN END]",
                "(pick-up b70)",
                "Step 3",
                "٧٠",
                "７０",
            })
    void should_read_nothing_else(String text) {
        assertThat(read(lines(text))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Finish.class,
            names = {"LENGTH", "BROKEN_OFF"})
    void should_read_nothing_of_an_answer_that_was_cut_off(Finish finish) {
        assertThat(NumberReader.read(new Answer("7", "", finish, Optional.empty(), "m")))
                .isEmpty();
    }

    @Test
    void should_read_an_endless_line_of_marks_as_nothing() {
        assertThat(read("*".repeat(1_000_000) + "70")).isEmpty();
        assertThat(read("* ".repeat(90) + "x")).isEmpty();
    }
}
