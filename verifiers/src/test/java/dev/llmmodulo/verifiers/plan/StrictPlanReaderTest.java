package dev.llmmodulo.verifiers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictPlanReaderTest {

    private static final Plan TWO_STEPS = Plan.of(PlanStep.of("pick-up", "a"), PlanStep.of("stack", "a", "b"));

    private final PlanReader reader = new StrictPlanReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(pick-up a)\n(stack a b)\n",
                "(pick-up a)\n(stack a b)",
                "(pick-up a) (stack a b)",
                "(pick-up a)(stack a b)",
                "(PICK-UP A)\n(Stack a B)\n",
                "(pick-up a)\r\n(stack a b)\r\n",
                "( \t pick-up\t a ) \n\n ( stack a\n b\t)",
                "; a comment with (no step)\n(pick-up a) ; another\n(stack a b)\n; cost = 2 (unit cost)\n",
                "; a carriage return ends no comment\r(put-down a)\n(pick-up a)(stack a b)",
                "; but where there are no other ends of lines\r(pick-up a)\r; comment\r(stack a b)\r",
                "(pick-up a) [1]\n(stack a b) [0.5]\n",
                "Time 0.42\n(pick-up a)\n(stack a b)\n",
                "; found\ntime 3 ; seconds\n(pick-up a)\n(stack a b)\n",
                "\uFEFF(pick-up a)\n(stack a b)\n",
            })
    void should_read_what_planners_write(String text) {
        assertThat(reader.read(text))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(TWO_STEPS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "; cost = 0 (unit cost)\n", "Time 0.42\n"})
    void should_read_a_text_without_steps_as_the_empty_plan(String text) {
        assertThat(reader.read(text))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(Plan.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1. (pick-up a)                      | 1 | 1",
                "(pick-up a)~(stack a b              | 2 | 1",
                "(pick-up a~(stack a b)              | 1 | 1",
                "(pick-up a))                        | 1 | 12",
                "(pic\u212A-up a)                    | 1 | 5",
                "(pick-up, a)                        | 1 | 9",
                "pick-up a                           | 1 | 1",
                "Here is the plan:~(pick-up a)       | 1 | 1",
                "(pick-up a)~This reaches the goal.  | 2 | 1",
                "```~(pick-up a)~```                 | 1 | 1",
                "(pick-up a)~[PLAN END]              | 2 | 1",
                "(pick-up a) [one]                   | 1 | 13",
                "(pick-up a) [1                      | 1 | 13",
                "(pick-up a) [1] [1]                 | 1 | 17",
                "()                                  | 1 | 1",
                "(pick-up (a))                       | 1 | 1",
                "(pick-up a)~0: (stack a b)          | 2 | 1",
                "0: (pick-up a)~(stack a b)          | 2 | 1",
                "0: 1: (pick-up a)                   | 1 | 4",
                "0.0.1: (pick-up a)                  | 1 | 1",
                "-1: (pick-up a)                     | 1 | 1",
                "0.5                                 | 1 | 1",
                "Time 0.42 (pick-up a)               | 1 | 11",
                "(pick-up a)~Time 0.42               | 2 | 1",
                "Time 1~Time 2~(pick-up a)           | 2 | 1",
                "Time~(pick-up a)                    | 1 | 1",
                "(pick-up a\u00A0b)                  | 1 | 11",
                "(The hand is empty.)                | 1 | 14",
                "(<think>)                           | 1 | 2",
            },
            delimiter = '|')
    void should_say_where_a_text_stops_being_a_plan(String text, int line, int column) {
        assertThat(reader.read(text.replace('~', '\n')))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.place())
                                .extracting(Written::line, Written::column)
                                .containsExactly(line, column));
    }

    @Test
    void should_quote_no_more_than_the_beginning_of_what_it_cannot_read() {
        assertThat(reader.read("(a)\nprose " + "x".repeat(10_000)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.place().text()).hasSize(80));
    }

    @Test
    void should_keep_times_and_durations() {
        String text = "0.001: (Fly P l1) [2.50]\n0: (wait)\n";
        Plan.TimedStep fly = new Plan.TimedStep(
                new BigDecimal("0.001"), PlanStep.of("fly", "p", "l1"), Optional.of(new BigDecimal("2.50")));
        Plan.TimedStep wait = new Plan.TimedStep(BigDecimal.ZERO, PlanStep.of("wait"), Optional.empty());

        assertThat(reader.read(text))
                .isEqualTo(new Read(
                        new Plan.Timed(List.of(fly, wait)),
                        List.of(new Written("0.001: (Fly P l1) [2.50]", 1, 1), new Written("0: (wait)", 2, 1)),
                        List.of()));
    }

    @Test
    void should_tell_what_it_passed_over_and_where() {
        assertThat(reader.read("Time 0.4\n  (A b) [3] ; why\n"))
                .isEqualTo(new Read(
                        Plan.of(PlanStep.of("a", "b")),
                        List.of(new Written("(A b)", 2, 3)),
                        List.of(
                                new Skipped(new Written("Time 0.4", 1, 1), Why.HEADER),
                                new Skipped(new Written("[3]", 2, 9), Why.STEP_COST),
                                new Skipped(new Written("; why", 2, 13), Why.COMMENT))));
    }

    @Test
    void should_read_a_million_steps() {
        String text = "(move a b)\n".repeat(1_000_000);
        PlanReading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reader.read(text));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "[", "9", " ", ";", "a ", "(a ", "Time ", "(a) [", "\r", "1:"})
    void should_come_to_an_end_on_ten_megabytes_of_anything(String piece) {
        String text = piece.repeat(10_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reader.read(text));
    }
}
