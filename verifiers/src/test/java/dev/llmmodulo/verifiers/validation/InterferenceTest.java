package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.judge;
import static dev.llmmodulo.verifiers.validation.Tasks.refute;
import static dev.llmmodulo.verifiers.validation.TimedTasks.matches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.touches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.Clash;
import dev.llmmodulo.verifiers.critique.InterferingSteps;
import dev.llmmodulo.verifiers.critique.Occurrence;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needs         | deletes-p     | (p)      | READS   | DELETES
            needs         | adds-p        | (p)      | READS   | ADDS
            needs-not     | adds-q        | (q)      | READS   | ADDS
            needs-not     | deletes-q     | (q)      | READS   | DELETES
            needs-or      | deletes-p     | (p)      | READS   | DELETES
            needs-all     | adds-near     | (near o) | READS   | ADDS
            needs-derived | deletes-p     | (p)      | READS   | DELETES
            watches       | adds-q        | (q)      | READS   | ADDS
            watches       | deletes-q     | (q)      | READS   | DELETES
            adds-p        | deletes-p     | (p)      | ADDS    | DELETES
            compares      | increases     | (f)      | READS   | CHANGES
            compares      | assigns       | (f)      | READS   | CHANGES
            adds-f-to-g   | increases     | (f)      | READS   | CHANGES
            adds-f-to-g   | doubles       | (f)      | READS   | CHANGES
            increases     | assigns       | (f)      | CHANGES | CHANGES
            increases     | doubles       | (f)      | CHANGES | CHANGES
            assigns       | assigns       | (f)      | CHANGES | CHANGES
            doubles       | doubles       | (f)      | CHANGES | CHANGES
            """)
    void should_refuse_two_steps_at_once_whose_outcome_hangs_on_their_order(
            String first, String second, String what, Clash.Access one, Clash.Access other) {
        InterferingSteps forwards = (InterferingSteps) refute(touches(), "1: (%s) 1: (%s)".formatted(first, second));
        InterferingSteps backwards = (InterferingSteps) refute(touches(), "1: (%s) 1: (%s)".formatted(second, first));

        assertThat(forwards.clash()).isEqualTo(new Clash(what, one, other));
        assertThat(backwards.clash()).isEqualTo(new Clash(what, other, one));
        assertThat(forwards.stepNumber()).isEqualTo(2);
        assertThat(forwards.places()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needs        | needs-derived
            needs        | may-delete-p
            adds-p       | adds-p
            deletes-p    | deletes-p
            adds-near    | adds-far
            needs-all    | adds-far
            watches      | adds-p
            increases    | increases
            increases    | decreases
            compares     | compares
            adds-f-to-g  | adds-f-to-g
            adds-f-to-g  | compares
            """)
    void should_accept_two_steps_at_once_that_do_not_touch_each_other(String first, String second) {
        assertThat(judge(touches(), "1: (%s) 1: (%s)".formatted(first, second))).isInstanceOf(Verdict.Valid.class);
        assertThat(judge(touches(), "1: (%s) 1: (%s)".formatted(second, first))).isInstanceOf(Verdict.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1.0001, true", "1.00011, false", "1.001, false", "0.99995, true", "0.9998, false"})
    void should_let_steps_interfere_that_are_a_tenth_of_epsilon_apart_or_less(String time, boolean interfere) {
        assertThat(judge(touches(), "1: (needs) " + time + ": (adds-p)") instanceof Verdict.Invalid)
                .isEqualTo(interfere);
    }

    @Test
    void should_count_what_is_added_at_once_together() {
        Problem problem = Tasks.problem(
                """
                (define (domain d) (:requirements :numeric-fluents) (:predicates (p)) (:functions (f))
                  (:action more :parameters (?x) :precondition (and) :effect (increase (f) 2))
                  (:action less :parameters (?x) :precondition (and) :effect (decrease (f) 1)))
                """, "(define (problem x) (:domain d) (:objects a b) (:init (= (f) 0)) (:goal (= (f) 3)))");

        assertThat(judge(problem, "1: (more a) 1: (more b) 1: (less a)")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_not_count_as_read_what_an_axiom_asks_for_of_objects_of_other_types() {
        Problem problem = Tasks.problem(
                """
                (define (domain d) (:requirements :typing :derived-predicates) (:types truck plane - vehicle)
                  (:predicates (ready ?x - vehicle) (p ?x - vehicle) (q ?x - vehicle) (done))
                  (:derived (ready ?x - truck) (p ?x))
                  (:derived (ready ?x - plane) (q ?x))
                  (:action go :parameters (?t - truck) :precondition (ready ?t) :effect (done))
                  (:action paint :parameters (?v - vehicle) :precondition () :effect (q ?v)))
                """, "(define (problem x) (:domain d) (:objects t1 - truck) (:init (p t1)) (:goal (done)))");

        assertThat(judge(problem, "1: (go t1) 1: (paint t1)")).isInstanceOf(Verdict.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0: (work) [5]  0: (toggle)  | START | 2
            0: (toggle)  0: (work) [5]  | START | 2
            0: (work) [5]  5: (toggle)  | END   | 1
            """)
    void should_refuse_a_step_at_the_start_or_end_of_one_that_it_interferes_with(
            String plan, Occurrence.Part part, int blamed) {
        Problem problem = work(
                ":duration (= ?duration 5) :condition (and (at start (p)) (at end (not (q)))) :effect (at end (p))",
                "(p)",
                "(and)");

        InterferingSteps critique = (InterferingSteps) refute(problem, plan);

        assertThat(critique.stepNumber()).isEqualTo(blamed);
        assertThat(java.util.stream.Stream.of(critique.first(), critique.second())
                        .map(Occurrence.OfStep.class::cast)
                        .map(Occurrence.OfStep::part))
                .containsExactlyInAnyOrder(part, Occurrence.Part.WHOLE);
    }

    @Test
    void should_let_an_effect_meet_a_condition_over_all_that_begins_or_ends_there() {
        Problem problem = work(":duration (= ?duration 5) :condition (over all (p)) :effect (at end (q))", "", "(q)");

        assertThat(judge(problem, "0: (toggle) 0: (work) [5] 5: (toggle)")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_take_the_start_and_the_end_of_a_step_that_takes_no_time_for_two_things() {
        Problem problem = work(
                ":duration (= ?duration 0) :condition (and) :effect (and (at start (p)) (at end (not (p))))",
                "",
                "(and)");

        assertThat(refute(problem, "1: (work) [0]")).isInstanceOf(InterferingSteps.class);
    }

    @Test
    void should_watch_the_conditions_at_the_start_of_effects_at_the_end() {
        Problem problem = work(
                ":duration (= ?duration 5) :condition (and) :effect (and (when (at start (p)) (at end (q))))",
                "(p)",
                "(and)");

        assertThat(refute(problem, "1: (work) [5] 1: (toggle)")).isInstanceOf(InterferingSteps.class);
        assertThat(judge(problem, "1: (work) [5] 6: (toggle)")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_watch_the_values_that_bound_a_duration() {
        Problem problem = work(":duration (<= ?duration (limit)) :condition (and) :effect (at end (q))", "", "(q)");

        assertThat(refute(problem, "1: (work) [2] 1: (set-limit)")).isInstanceOf(InterferingSteps.class);
        assertThat(judge(problem, "1: (work) [2] 3: (set-limit)")).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_refuse_a_step_that_interferes_with_what_happens_by_itself() {
        InterferingSteps critique =
                (InterferingSteps) refute(matches("(at 4 (not (hand)))", "(and)"), "4: (strike m) [8] 4: (mend f) [5]");

        assertThat(critique.stepNumber()).isEqualTo(2);
        assertThat(critique.second()).isInstanceOf(Occurrence.OfTimedInitial.class);
        assertThat(critique.places()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3.99991, true", "4.00009, true", "3.9998, false", "4.0002, false"})
    void should_refuse_a_step_that_interferes_with_what_happens_by_itself_a_little_before_or_after(
            String time, boolean interfere) {
        assertThat(
                        judge(matches("(at " + time + " (unused n))", "(and)"), "4: (strike n) [8]")
                                instanceof Verdict.Invalid)
                .isEqualTo(interfere);
    }

    @Test
    void should_let_timed_initial_literals_happen_together() {
        assertThat(judge(matches("(at 4 (not (hand))) (at 4 (light))", "(light)"), ""))
                .isInstanceOf(Verdict.Valid.class);
    }
}
