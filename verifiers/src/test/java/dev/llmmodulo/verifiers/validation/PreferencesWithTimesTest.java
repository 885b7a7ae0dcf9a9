package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PreferenceViolated;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesWithTimesTest {

    private static final Problem OVEN = problem("""
            (define (domain oven) (:requirements :adl :durative-actions :preferences)
              (:predicates (clean) (ready ?x))
              (:durative-action bake :parameters () :duration (= ?duration 4)
                :condition (and (preference s (at start (clean))) (preference o (over all (clean)))
                  (preference e (at end (clean))) (forall (?x) (preference r (over all (ready ?x)))))
                :effect (and))
              (:action spill :parameters () :precondition (and) :effect (not (clean)))
              (:action wipe :parameters () :precondition (and) :effect (clean))
              (:action lay :parameters () :precondition (and) :effect (forall (?x) (ready ?x)))
              (:action look :parameters () :precondition (preference l (clean)) :effect (and)))
            """, """
            (define (problem x) (:domain oven) (:objects a b c) (:init (clean) (ready a))
              (:goal (preference g (clean)))
              (:metric minimize (+ (* 1000 (is-violated s)) (+ (* 100 (is-violated o))
                (+ (* 10 (is-violated r)) (is-violated e))))))
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1: (lay) 2: (bake) [4]                                   | -                | 0
            1: (bake) [4]                                            | r 2              | 20
            1: (bake) [4] 2: (lay)                                   | r 2              | 20
            1: (lay) 2: (bake) [4] 3: (spill) 4: (wipe)              | o 1              | 100
            1: (lay) 2: (bake) [4] 3: (spill) 4: (wipe) 4.5: (spill) 5: (wipe) | o 1    | 100
            1: (lay) 2: (bake) [4] 3: (spill)                        | e 1, g 1, o 1    | 101
            1: (lay) 2: (spill) 3: (bake) [4]                        | e 1, g 1, o 1, s 1 | 1101
            1: (lay) 2: (spill) 3: (bake) [4] 4: (wipe)              | o 1, s 1         | 1100
            1: (bake) [4] 2: (bake) [4]                              | r 4              | 40
            1: (look) 2: (spill) 3: (look) 4: (look) 5: (wipe)       | l 2              | 0
            """)
    void should_count_each_time_that_a_step_violates_a_preference(String plan, String expected, String value) {
        PlanReading.Read reading = (PlanReading.Read) new StrictPlanReader().read(plan);

        Findings findings = (Findings) new PlanValidator().review(OVEN, reading);

        assertThat(findings.critiques().stream()
                        .map(PreferenceViolated.class::cast)
                        .map(violated -> violated.preference() + " " + violated.times())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(PlanCost.of(OVEN, reading.plan())).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0001, 1", "0.001, 1"})
    void should_count_a_preference_over_all_however_short_the_step_is(String duration, int times) {
        Problem problem =
                problem("""
                (define (domain d) (:requirements :adl :durative-actions :duration-inequalities :preferences)
                  (:predicates (p))
                  (:durative-action act :parameters () :duration (>= ?duration 0)
                    :condition (preference o (over all (p))) :effect (at end (p))))
                """, "(define (problem x) (:domain d) (:init) (:goal (p)) (:metric minimize (is-violated o)))");
        PlanReading.Read reading = (PlanReading.Read) new StrictPlanReader().read("0: (act) [" + duration + "]");

        assertThat(PlanCost.of(problem, reading.plan())).isEqualByComparingTo(BigDecimal.valueOf(times));
    }

    /** A step reads what it prefers, so that it must not change at the same time. */
    @ParameterizedTest
    @CsvSource({"1: (bake) [4] 1: (spill)", "1: (bake) [4] 5: (spill)", "1: (look) 1: (spill)"})
    void should_not_let_a_preferred_condition_change_while_it_is_read(String plan) {
        Findings findings = (Findings) new PlanValidator().review(OVEN, new StrictPlanReader().read(plan));

        assertThat(findings.critiques())
                .singleElement()
                .extracting(Critique::id)
                .isEqualTo("steps.interfere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1: (bake) [4] 2: (bake) [4]             | The preference r is violated 4 times, first at time 1 by step 1, (bake).
            1: (lay) 2: (bake) [4] 3: (spill)       | The preference o is violated at time 3 by step 2, (bake).
            1: (lay) 2: (bake) [4] 3: (spill)       | The preference e is violated at time 6 by the end of step 2, (bake).
            1: (lay) 2: (bake) [4] 3: (spill)       | The preference g is violated at the end of the plan.
            1: (lay) 2: (spill) 3: (bake) [4]       | The preference s is violated at time 3 by the start of step 3, (bake).
            2: (spill) 1.5: (look) 3: (look)        | The preference l is violated at time 3 by step 3, (look).
            """)
    void should_say_when_a_preference_is_violated(String plan, String words) {
        Findings findings = (Findings) new PlanValidator().review(OVEN, new StrictPlanReader().read(plan));

        assertThat(findings.critiques())
                .extracting(critique -> ((PreferenceViolated) critique).describe(new PddlLexicon()))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2: (stay) [9] 4: (douse) | at time 4 by step 2, (douse)                                     | {when=step, time=4, step=2, action=(douse), written=4: (douse), line=1, column=15, part=whole}
            2: (stay) [9]            | at time 5 by what happens by itself, (not (lit))                 | {when=by-itself, time=5, timedInitial=(not (lit))}
            6: (light) 7: (light)    | at time 5 by what happens by itself, (not (lit))                 | {when=by-itself, time=5, timedInitial=(not (lit))}
            """)
    void should_say_when_a_constraint_is_violated(String plan, String words, String facts) {
        Problem problem = problem("""
                (define (domain lamp) (:requirements :durative-actions :constraints) (:predicates (lit))
                  (:durative-action stay :parameters () :duration (<= ?duration 9) :condition () :effect (and))
                  (:action light :parameters () :precondition () :effect (lit))
                  (:action douse :parameters () :precondition () :effect (not (lit))))
                """, """
                (define (problem x) (:domain lamp) (:init (lit) (at 5 (not (lit)))) (:goal (and))
                  (:constraints (always (lit))))
                """);

        ConstraintViolated violated = (ConstraintViolated) Tasks.refute(problem, plan);

        assertThat(violated.describe(new PddlLexicon()))
                .isEqualTo("The constraint (always (lit)) is violated " + words + ".");
        assertThat(violated.occasion().addTo(Facts.none()).map()).hasToString(facts);
        assertThat(violated.places()).hasSize(facts.contains("when=step") ? 1 : 0);
    }
}
