package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.refute;
import static dev.llmmodulo.verifiers.validation.TimedTasks.matches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.touches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact words of critiques of plans with times, as in {@link WordingTest}. */
class TimedWordingTest {

    private static String say(Problem problem, String plan) {
        return ((PlanCritique) refute(problem, plan)).describe(new PddlLexicon());
    }

    private static String explain(Problem problem, String plan) {
        return ((PlanCritique) refute(problem, plan)).explain(new PddlLexicon());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0: (strike m) [8] 4: (mend f) [5]   | Step 2, (mend f), has an unsatisfied condition while it lasts, after what happens at time 8: (light).
            0: (strike m) [8] 9: (strike m) [8] | Step 2, (strike m), has an unsatisfied condition at its start, at time 9: (unused m).
            0: (strike m) [8] 1: (mend f) [4.5] | Step 2, (mend f), has the duration 4.5, but it must be exactly 5.
            0: (strike m) [8] 1: (mend f)       | Step 2, (mend f), lasts some time, but its duration is not given.
            0: (strike m) [8] 1: (mend g) [5]   | All steps can be executed, but the plan does not reach the goal. The unsatisfied goal condition is: (mended f).
            0: (strike m) [8] 1: (mend f) [5] 1: (mend g) [5] | At time 1, the start of step 2, (mend f), and the start of step 3, (mend g), take place at once but interfere: the one makes (hand) false, the other reads it.
            """)
    void should_say_what_is_wrong(String plan, String words) {
        assertThat(say(matches(), plan)).isEqualTo(words);
    }

    @Test
    void should_say_what_is_wrong_with_steps_that_take_no_time() {
        assertThat(say(touches(), "1: (deletes-p) 2: (needs) 2: (adds-q)"))
                .isEqualTo("Step 2, (needs), has an unsatisfied condition at time 2: (p).");
        assertThat(say(touches(), "1: (increases) 1: (compares)"))
                .isEqualTo("At time 1, step 1, (increases), and step 2, (compares), take place at once but interfere: "
                        + "the one changes (f), the other reads it.");
        assertThat(explain(touches(), "1: (increases) 1: (compares)")).isEqualTo("They must be at least 0.001 apart.");
    }

    @Test
    void should_say_the_value_of_a_bound() {
        Problem problem =
                work(":duration (<= ?duration (/ (limit) 4)) :condition (and) :effect (at end (q))", "", "(q)");

        assertThat(say(problem, "0: (work) [3]"))
                .isEqualTo("Step 1, (work), has the duration 3, but it must be at most (/ (limit) 4), which is 2.5.");
    }

    @Test
    void should_say_that_a_value_is_not_defined() {
        Problem problem = work(
                ":duration (= ?duration 1) :condition (and) :effect (at end (increase (used) (/ 1 0)))", "", "(q)");

        assertThat(say(problem, "0: (work) [1]"))
                .isEqualTo(
                        "Step 1, (work), cannot be executed: it reads the value of a division by zero, which is not defined.");
    }

    @Test
    void should_say_why_a_condition_fails_and_what_could_help() {
        assertThat(explain(matches(), "0: (strike m) [8] 4: (mend f) [5] 20: (strike n) [8]"))
                .isEqualTo("\"(light)\" was last made false by step 1, (strike m). "
                        + "Step 3, (strike n), would make it true, but comes later. "
                        + "It can be made true by: (strike ?m). "
                        + "The state after time 8: (unused n).");
    }

    @Test
    void should_say_that_something_happened_by_itself() {
        assertThat(explain(matches("(light) (at 2 (not (light)))", "(mended f)"), "0: (mend f) [5]"))
                .isEqualTo("\"(light)\" became false by itself at time 2. It can be made true by: (strike ?m). "
                        + "The state after time 2: (unused m), (unused n).");
        assertThat(say(matches("(at 2 (not (hand)))", "(mended f)"), "2: (mend f) [5]"))
                .isEqualTo("At time 2, the start of step 1, (mend f), and what happens by itself, (not (hand)), "
                        + "take place at once but interfere: the one reads (hand), the other makes it false.");
    }

    @Test
    void should_say_how_a_step_that_lasts_is_written() {
        assertThat(explain(matches(), "(strike m)"))
                .isEqualTo(
                        "A step that lasts is written with its start time and its duration: time: (strike m) [duration].");
    }

    @Test
    void should_give_the_facts() {
        Map<String, Object> condition = ((PlanCritique) refute(matches(), "0: (strike m) [8] 4: (mend f) [5]")).facts();
        Map<String, Object> duration = ((PlanCritique) refute(matches(), "0: (strike m) [7.5]")).facts();
        Map<String, Object> interfering = ((PlanCritique) refute(touches(), "1: (increases) 1: (compares)")).facts();

        assertThat(condition)
                .containsEntry("step", 2)
                .containsEntry("when", "over-all")
                .containsEntry("unsatisfied", List.of("(light)"))
                .containsEntry("state", List.of("(unused n)"))
                .hasEntrySatisfying("time", time -> assertThat(time).hasToString("8"));
        assertThat(duration)
                .containsEntry("comparator", "=")
                .containsEntry("expression", "8")
                .hasEntrySatisfying("duration", length -> assertThat(length).hasToString("7.5"));
        assertThat(interfering)
                .containsEntry("what", "(f)")
                .containsEntry("first", "changes")
                .containsEntry("second", "reads")
                .hasEntrySatisfying(
                        "between", both -> assertThat((List<?>) both).hasSize(2));
    }
}
