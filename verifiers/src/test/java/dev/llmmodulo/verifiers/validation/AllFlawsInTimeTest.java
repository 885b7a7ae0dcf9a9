package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.TimedTasks.matches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.touches;
import static dev.llmmodulo.verifiers.validation.TimedTasks.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllFlawsInTimeTest {

    /** A flaw is first-hand unless a {@code +} stands before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SKIP  | 0: (strike m) [8] 0: (mend f) [5]                         | -
            SKIP  | 0: (mend f) [5] 9: (mend g) [4]                           | 1 over-all; 2 duration.violated; +2 at-start; +goal
            APPLY | 0: (mend f) [5] 9: (mend g) [4]                           | 1 over-all; 2 duration.violated; 2 over-all
            SKIP  | 0: (strike m) [8] 1: (mend f) [5] 1: (mend g) [5]         | 3 steps.interfere
            APPLY | 0: (strike m) [8] 1: (mend f) [5] 1: (mend g) [5]         | 3 steps.interfere
            SKIP  | 0: (strike m) [8] 9: (strike m) [8] 10: (mend f) [5]      | 2 at-start; +3 over-all; +goal
            APPLY | 0: (strike m) [8] 9: (strike m) [8] 10: (mend f) [5]      | 2 at-start
            SKIP  | 0: (strike m) [8] 0: (mend f) [5] 1: (mend g) [5]         | 3 at-start
            APPLY | 0: (strike m) [8] 0: (mend f) [5] 1: (mend g) [5]         | 3 at-start
            APPLY | 0: (strike m) [8] 0: (mend g) [5] 1: (mend f) [5] 5.5: (mend g) [5] | 3 at-start; 4 over-all
            APPLY | 0: (strike m) [8] 1: (strike m) [8] 8.5: (strike n) [8] 8.6: (mend f) [5] | 2 at-start; +4 over-all
            SKIP  | 0: (strike m) [8] 1: (strike m) [8] 8.5: (strike n) [8] 8.6: (mend f) [5] | 2 at-start
            SKIP  | 0: (strike m) [8] 0: (mend g) [5] 1: (mend f) [5] 5.5: (mend g) [5] | 3 at-start; 4 over-all; +goal
            SKIP  | 20: (mend f) [5] 0: (mend g) [5]                          | 2 over-all; +1 at-start; +goal
            SKIP  | 0: (strike m) 0: (mend f) [5]                             | 1 duration.missing; 2 over-all; +goal
            APPLY | 0: (strike m) 0: (mend f) [5]                             | 1 duration.missing; 2 over-all
            SKIP  | 0: (stroke m) [8] 0: (mend f) [5] 1: (mend z) [5]         | 1 action.unknown; 3 object.unknown; 2 over-all; +goal
            APPLY | 0: (strike m) [7] 0: (mend f) [5]                         | 1 duration.violated
            SKIP  | 0: (strike m) [7] 0: (mend f) [5]                         | 1 duration.violated; +2 over-all; +goal
            SKIP  | 0: (strike m) [8]                                         | goal
            """)
    void should_go_on_behind_what_fails(Treatment treatment, String plan, String expected) {
        assertThat(brief(matches(), treatment, plan)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKIP  | 1 over-all; +2 at-start; +goal
            APPLY | 1 over-all; 2 over-all
            """)
    void should_go_on_behind_what_happens_by_itself(Treatment treatment, String expected) {
        Problem problem = matches("(light) (at 3 (not (light)))", "(mended f)");

        assertThat(brief(problem, treatment, "0: (mend f) [5] 6: (mend g) [5]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKIP  | 1: (needs) 1: (deletes-p) 1: (adds-p) 2: (needs) | 2 steps.interfere; 3 steps.interfere
            APPLY | 1: (needs) 1: (deletes-p) 1: (adds-p) 2: (needs) | 2 steps.interfere; 3 steps.interfere
            SKIP  | 1: (deletes-p) 2: (needs) 2: (adds-p) 2: (adds-q) | 2 at-once
            APPLY | 1: (deletes-p) 2: (needs) 2: (adds-p) 2: (adds-q) | 2 at-once; 3 steps.interfere
            APPLY | 1: (assigns) 1: (doubles) 1: (increases)          | 2 steps.interfere; 3 steps.interfere
            """)
    void should_go_on_behind_steps_at_once(Treatment treatment, String plan, String expected) {
        assertThat(brief(touches(), treatment, plan)).isEqualTo(expected);
    }

    /** The value that two assign at once is not defined, so the step to blame changes nothing. */
    @ParameterizedTest
    @CsvSource({"(= (f) 5), true", "(= (f) 10), false", "(= (f) 2), false"})
    void should_leave_out_what_contradicts_another_step_at_once(String goal, boolean reached) {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :numeric-fluents) (:functions (f))
                  (:action assigns :parameters () :precondition (and) :effect (assign (f) 5))
                  (:action doubles :parameters () :precondition (and) :effect (scale-up (f) 2)))
                """, "(define (problem x) (:domain d) (:init (= (f) 1)) (:goal " + goal + "))");

        assertThat(brief(problem, Treatment.APPLY, "1: (assigns) 1: (doubles)"))
                .isEqualTo("2 steps.interfere" + (reached ? "" : "; goal"));
    }

    @ParameterizedTest
    @EnumSource
    void should_leave_out_what_is_not_defined(Treatment treatment) {
        Problem problem = work(
                ":duration (= ?duration 1) :condition (at end (p))"
                        + " :effect (and (at start (q)) (at end (r)) (at end (increase (used) (/ 1 0))))",
                "(p)",
                "(and (q) (r))");

        assertThat(brief(problem, treatment, "0: (work) [1]")).isEqualTo("1 value.undefined; goal");
    }

    @Test
    void should_say_once_that_a_condition_over_all_fails() {
        Problem problem =
                work(":duration (= ?duration 9) :condition (over all (p)) :effect (at end (q))", "(p)", "(q)");

        assertThat(brief(problem, Treatment.APPLY, "0: (work) [9] 1: (toggle) 2: (toggle) 3: (toggle)"))
                .isEqualTo("1 over-all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SKIP  | 0: (work) [0.0001]                                         | 1 over-all; +goal
            APPLY | 0: (work) [0.0001]                                         | 1 over-all
            SKIP  | 0: (work) [0.0001] 0.00003: (toggle) 0.00006: (toggle)     | 3 steps.interfere; 1 over-all; +goal
            SKIP  | 0: (work) [0.0001] 0.00005: (work) [0.00005] 1: (work) [1] | 1 over-all; 2 over-all; 3 over-all; +goal
            SKIP  | 0: (toggle) 0.00005: (work) [0.00005]                      | -
            SKIP  | 0: (work) [0]                                              | -
            """)
    void should_look_inside_of_short_steps(Treatment treatment, String plan, String expected) {
        Problem problem = work(":duration (>= ?duration 0) :condition (over all (p)) :effect (at end (q))", "", "(q)");

        assertThat(brief(problem, treatment, plan)).isEqualTo(expected == null ? "" : expected);
    }

    /** What the short step lacks it would have, had the light been lit. */
    @ParameterizedTest
    @CsvSource({"SKIP, 2 at-once; +3 over-all; +goal", "APPLY, 2 at-once"})
    void should_tell_what_a_short_step_lacks_because_of_another(Treatment treatment, String expected) {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :durative-actions :duration-inequalities)
                  (:predicates (fuel) (light) (done))
                  (:action light-up :parameters () :precondition (fuel) :effect (light))
                  (:action idle :parameters () :precondition (and) :effect (and))
                  (:durative-action act :parameters () :duration (>= ?duration 0)
                    :condition (over all (light)) :effect (at end (done))))
                """, "(define (problem x) (:domain d) (:init) (:goal (done)))");

        assertThat(brief(problem, treatment, "0: (idle) 1: (light-up) 2: (act) [0.0001]"))
                .isEqualTo(expected);
    }

    @Test
    void should_break_off_a_step_that_fails_while_it_lasts() {
        Problem problem = work(
                ":duration (= ?duration 9) :condition (over all (p)) :effect (and (at start (r)) (at end (q)))",
                "(p)",
                "(and (q) (r))");

        List<Flaw> flaws = flaws(problem, Treatment.SKIP, "0: (work) [9] 1: (toggle)");

        assertThat(brief(flaws)).isEqualTo("1 over-all; +goal");
        assertThat(flaws.get(1).followOn()).hasToString("[(q)]");
        assertThat(flaws.get(1).describe(new PddlLexicon()))
                .isEqualTo("The plan does not reach the goal. The unsatisfied goal condition is: (q)."
                        + " This would not be so if the failing steps before it could be executed.");
    }

    @Test
    void should_say_how_many_steps_are_over_before_anything_fails() {
        List<Flaw> flaws = flaws(
                matches("", "(mended g)"),
                Treatment.SKIP,
                "0: (strike m) [8] 0: (mend f) [5] 9: (mend f) [5] 99: (mend f) [5]");

        assertThat(((UnsatisfiedGoal) flaws.get(flaws.size() - 1).finding()).validPrefix())
                .isEqualTo(2);
    }

    @Test
    void should_explain_a_flaw_by_what_happened_by_the_treatment() {
        List<Flaw> flaws = flaws(matches(), Treatment.SKIP, "0: (mend f) [5] 9: (mend g) [5]");

        assertThat(flaws.get(1).explain(new PddlLexicon()))
                .startsWith("\"(hand)\" was last made false by step 1, (mend f).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKIP  | 2 constraint; +1 at-once
            APPLY | 2 constraint; 1 at-once
            """)
    void should_put_constraints_where_they_are_violated(Treatment treatment, String expected) {
        Problem problem = Tasks.problem("""
                (define (domain d) (:requirements :durative-actions :constraints) (:predicates (p) (q) (r))
                  (:action wet :parameters () :precondition (and) :effect (p))
                  (:action need :parameters () :precondition (q) :effect (r)))
                """, """
                (define (problem x) (:domain d) (:init) (:goal (and)) (:constraints (always (not (p)))))
                """);

        assertThat(brief(problem, treatment, "5: (need) 1: (wet)")).isEqualTo(expected.replace("+", ""));
    }

    @Test
    void should_say_that_there_may_be_more_flaws_when_the_plan_cannot_be_laid_out_in_time() {
        Problem problem = matches("(at 5 (light)) (at 5.00001 (not (light)))", "(mended f)");

        Review review = new AllFlaws(Treatment.SKIP).review(problem, new StrictPlanReader().read("1: (fly) [3]"));

        assertThat(((Findings) review).critiques())
                .extracting(Critique::id)
                .containsExactly("action.unknown", "flaws.unexamined");
        assertThat(((PlanCritique) ((Findings) review).critiques().get(1)).describe(new PddlLexicon()))
                .isEqualTo(
                        "There may be more flaws, for the plan was not followed to its end: timed initial literals that"
                                + " contradict each other: (not (light)) at time 5.");
    }

    private static List<Flaw> flaws(Problem problem, Treatment treatment, String plan) {
        Review review = new AllFlaws(treatment).review(problem, new StrictPlanReader().read(plan));
        return ((Findings) review).critiques().stream().map(Flaw.class::cast).toList();
    }

    private static String brief(Problem problem, Treatment treatment, String plan) {
        return brief(flaws(problem, treatment, plan));
    }

    private static String brief(List<Flaw> flaws) {
        return flaws.stream().map(AllFlawsInTimeTest::brief).collect(Collectors.joining("; "));
    }

    private static String brief(Flaw flaw) {
        return (flaw.isFollowOn() ? "+" : "") + what(flaw);
    }

    private static String what(Flaw flaw) {
        if (flaw.finding() instanceof ConstraintViolated violated) {
            return violated.facts().get("step") + " constraint";
        } else if (flaw.finding() instanceof StepCritique step) {
            return step.stepNumber() + " "
                    + (step instanceof UnsatisfiedCondition condition
                            ? condition.when().name().toLowerCase(Locale.ROOT).replace('_', '-')
                            : step.id());
        }
        return "goal";
    }
}
