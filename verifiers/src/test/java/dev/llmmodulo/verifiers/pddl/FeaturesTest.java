package dev.llmmodulo.verifiers.pddl;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                               | -                             | (p)       | -
            -                                               | -                             | (> (n) 1) | NUMERIC_FLUENTS
            -                                               | -                             | (preference (p)) | PREFERENCES
            (:derived (q) (p))                              | -                             | (p)       | DERIVED_PREDICATES
            (:derived (q) (> (n) 1))                        | -                             | (p)       | DERIVED_PREDICATES NUMERIC_FLUENTS
            (:constraints (always (p)))                     | -                             | (p)       | CONSTRAINTS
            (:constraints (preference w (always (p))))      | -                             | (p)       | CONSTRAINTS PREFERENCES
            -                                               | (always (p))                  | (p)       | CONSTRAINTS
            -                                               | (sometime-after (p) (> (n) 1)) | (p)      | CONSTRAINTS NUMERIC_FLUENTS
            -                                               | (forall (?x) (preference w (sometime (p)))) | (p) | CONSTRAINTS PREFERENCES
            (:durative-action a :parameters () :duration (= ?duration 1) :condition (at start (p)) :effect (at end (p))) | - | (p) | DURATIVE_ACTIONS
            (:durative-action a :parameters () :duration (= ?duration 1) :condition () :effect (at end (increase (n) 1))) | - | (p) | DURATIVE_ACTIONS NUMERIC_FLUENTS
            (:durative-action a :parameters () :duration (= ?duration (/ (n) 2)) :condition () :effect (at end (p))) | - | (p) | DURATIVE_ACTIONS NUMERIC_FLUENTS
            (:durative-action a :parameters () :duration (= ?duration 1) :condition () :effect (when (at end (> (n) 1)) (at end (p)))) | - | (p) | DURATIVE_ACTIONS NUMERIC_FLUENTS
            (:action a :parameters () :precondition (p) :effect (increase (total-cost) (n))) | - | (p) | -
            (:action a :parameters () :precondition (p) :effect (increase (total-cost) (+ 1 (total-cost)))) | - | (p) | NUMERIC_FLUENTS
            """)
    void should_find_what_a_problem_uses_wherever_it_stands(
            String inDomain, String constraint, String goal, String expected) {
        Problem problem = problem(
                "(define (domain d) (:requirements :adl :fluents :durative-actions :derived-predicates :constraints"
                        + " :preferences :action-costs) (:predicates (p) (q)) (:functions (n) - number"
                        + " (total-cost) - number) " + (inDomain == null ? "" : inDomain) + ")",
                "(define (problem x) (:domain d) (:init (p)) (:goal " + goal + ") "
                        + (constraint == null ? "" : "(:constraints " + constraint + ")") + ")");

        Set<Feature> features = expected == null
                ? Set.of()
                : Stream.of(expected.split(" "))
                        .map(Feature::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
        assertThat(problem.features()).isEqualTo(features);
    }
}
