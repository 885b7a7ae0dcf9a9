package dev.llmmodulo.verifiers.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.critique.UndefinedValue;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A condition of an effect is read whatever stands below it: if that it holds hangs on a value that is not defined, so
 * does what the step does. What stands below it is read only if it holds.
 */
class NestedConditionsTest {

    private static Problem problem(String action, String init) {
        return Tasks.problem(
                """
                (define (domain d)
                  (:requirements :adl :numeric-fluents :durative-actions :derived-predicates)
                  (:types none) (:predicates (g) (p) (q) (full)) (:functions (u))
                  %s
                  %s)
                """.formatted(action.contains("(full)") ? "(:derived (full) (> (u) 0))" : "", action),
                "(define (problem x) (:domain d) (:objects o) (:init %s) (:goal (g)))"
                        .formatted(init == null ? "" : init));
    }

    private static void assertJudged(Problem problem, String plan, String expected) {
        Verdict<?> verdict = Tasks.judge(problem, plan);

        if (expected.equals("valid")) {
            assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        } else {
            assertThat(Tasks.refute(problem, plan)).isInstanceOf(UndefinedValue.class);
        }
        assertThat(new PddlReader()
                        .domain(Source.of("written", new PddlWriter().write(problem.domain())))
                        .orThrow())
                .isEqualTo(problem.domain());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (when (> (u) 0) (q))                                    |           | undefined
            (when (> (u) 0) ())                                     |           | undefined
            (when (> (u) 0) (and (and) (and)))                      |           | undefined
            (when (> (u) 0) (when (p) (q)))                         |           | undefined
            (when (> (u) 0) (when (p) (q)))                         | (p)       | undefined
            (when (> (u) 0) (when (p) (q)))                         | (= (u) 1) | valid
            (when (> (u) 0) (when (p) (q)))                         | (= (u) 0) | valid
            (when (= (u) 0) (when (p) ()))                          |           | undefined
            (when (not (<= (u) 0)) (when (p) (increase (u) 1)))     |           | undefined
            (when (or (p) (> (u) 0)) (when (q) (q)))                |           | undefined
            (when (or (p) (> (u) 0)) (when (q) (q)))                | (p)       | valid
            (when (full) (when (p) (q)))                            |           | undefined
            (when (full) (when (p) (q)))                            | (= (u) 1) | valid
            (when (> (u) 0) (forall (?z - none) (q)))               |           | undefined
            (when (> (u) 0) (forall (?z) ()))                       |           | undefined
            (when (> (u) 0) (forall (?z) (when (p) (q))))           |           | undefined
            (forall (?z) (when (> (u) 0) (when (p) (q))))           |           | undefined
            (forall (?z - none) (when (> (u) 0) (when (p) (q))))    |           | valid
            (when (> (u) 0) (and (when (p) (q)) (when (p) (q))))    |           | undefined
            (when (> (u) 0) (and (q) (when (p) (q))))               |           | undefined
            (when (p) (when (> (u) 0) (q)))                         |           | valid
            (when (p) (when (> (u) 0) (q)))                         | (p)       | undefined
            (when (p) (when (> (u) 0) (when (q) (q))))              |           | valid
            (when (p) (when (> (u) 0) (when (q) (q))))              | (p)       | undefined
            (when (p) (forall (?z) (when (> (u) 0) (when (q) (q)))))|           | valid
            (when (p) (forall (?z) (when (> (u) 0) (when (q) (q)))))| (p)       | undefined
            (when (> (u) 0) (when (p) (when (> (u) 0) (q))))        |           | undefined
            """)
    void should_read_every_condition_whose_outer_ones_hold(String effect, String init, String expected) {
        Problem problem =
                problem("(:action a :parameters () :precondition (and) :effect (and (g) " + effect + "))", init);

        assertJudged(problem, "(a)", expected);
        Optional<PlanChecker.Result> checked =
                CompiledProblem.of(problem).map(compiled -> compiled.checker().check("(a)"));
        PlanChecker.Result wanted =
                expected.equals("valid") ? PlanChecker.Result.VALID : PlanChecker.Result.NOT_DECIDED;
        checked.ifPresent(result -> assertThat(result).isEqualTo(wanted));
        assertThat(checked.isPresent()).isEqualTo(!effect.contains("(full)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (when (at start (> (u) 0)) (when (at start (p)) (at start (q))))                       |           | undefined
            (when (at start (> (u) 0)) (when (at start (p)) (at start (q))))                       | (p)       | undefined
            (when (at start (> (u) 0)) (when (at start (p)) (at start (q))))                       | (= (u) 1) | valid
            (when (at start (> (u) 0)) (when (at start (p)) (at end (q))))                         |           | undefined
            (when (at start (> (u) 0)) (when (at end (p)) (at end (q))))                           |           | undefined
            (when (over all (> (u) 0)) (when (at start (p)) (at end (q))))                         |           | undefined
            (when (at end (> (u) 0)) (when (at start (p)) (at end (q))))                           |           | undefined
            (when (at end (> (u) 0)) (when (at end (p)) (at end (q))))                             |           | undefined
            (when (at end (> (u) 0)) (when (at end (p)) (at end (q))))                             | (= (u) 0) | valid
            (when (at start (> (u) 0)) ())                                                         |           | undefined
            (when (at end (> (u) 0)) (and (and) ()))                                               |           | undefined
            (when (at start (> (u) 0)) (forall (?z - none) (at start (q))))                        |           | undefined
            (when (forall (?z) (and (at start (p)) (at end (> (u) 0)))) (when (at end (q)) (at end (q)))) |    | valid
            (when (forall (?z) (and (at start (p)) (at end (> (u) 0)))) (when (at end (q)) (at end (q)))) | (p)| undefined
            (forall (?z) (when (at start (> (u) 0)) (when (at start (p)) (at start (q)))))         |           | undefined
            (when (at start (full)) (when (at start (p)) (at start (q))))                          |           | undefined
            (at start (when (> (u) 0) (when (p) (q))))                                             |           | undefined
            (at end (when (> (u) 0) (forall (?z - none) (q))))                                     |           | undefined
            (when (at start (p)) (at end (when (> (u) 0) (when (q) (q)))))                         |           | valid
            (when (at start (p)) (at end (when (> (u) 0) (when (q) (q)))))                         | (p)       | undefined
            (when (at start (p)) (when (at start (> (u) 0)) (when (at start (q)) (at end (q)))))   |           | valid
            (when (at start (p)) (when (at start (> (u) 0)) (when (at start (q)) (at end (q)))))   | (p)       | undefined
            (when (at start (p)) (and (at end (q)) (when (at end (> (u) 0)) (when (at end (q)) (at end (q))))))| (p) | undefined
            """)
    void should_read_every_condition_of_an_action_that_lasts(String effect, String init, String expected) {
        Problem problem = problem(
                "(:durative-action a :parameters () :duration (= ?duration 5) :condition ()"
                        + " :effect (and (at end (g)) " + effect + "))",
                init);

        assertJudged(problem, "1: (a) [5]", expected);
    }
}
