package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.PreferenceViolated;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lamps a, b and c, of which a is lit at first: (light ?x) wants one that is not lit, (douse ?x) takes any, (look ?x)
 * changes nothing and would prefer the lamp and its neighbours to be lit.
 */
class PlansWithConstraintsTest {

    private static final String LAMPS = """
            (define (domain lamps) (:requirements :adl :fluents :constraints :preferences)
              (:predicates (lit ?x) (wet)) (:functions (oil))
              (:action light :parameters (?x) :precondition (not (lit ?x)) :effect (lit ?x))
              (:action strike :parameters (?x) :precondition (wet) :effect (lit ?x))
              (:action douse :parameters (?x) :precondition () :effect (not (lit ?x)))
              (:action look :parameters (?x)
                :precondition (and (preference near (lit ?x)) (forall (?y) (preference near (lit ?y))))
                :effect (and)))
            """;

    private static final String NO_GOAL = "(and)";
    private static final String NO_METRIC = "";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (always (lit a))                   | (light b)                     | valid
            (always (lit a))                   | (douse a)(light a)            | constraint 1
            (always (lit b))                   | (light b)                     | constraint start
            (always (lit a))                   |                               | valid
            (sometime (lit b))                 |                               | constraint end
            (sometime (lit b))                 | (light b)(douse b)            | valid
            (sometime (lit b))                 | (light c)                     | constraint end
            (always (lit a))                   | (douse a)(light b)(light b)   | constraint 1
            (always (not (lit c)))             | (light b)(light b)(light c)   | precondition 2
            (always (not (lit c)))             | (light c)(light c)            | constraint 1
            (always (not (lit c)))             | (light c)(fly)                | constraint 1; action.unknown 2
            (sometime (lit c))                 | (light b)(fly)                | action.unknown 2
            (within 2 (lit c))                 | (light b)(light c)            | valid
            (within 1 (lit c))                 | (light b)(light c)            | constraint 2
            (within 1 (lit c))                 | (light b)                     | constraint end
            (within 1 (lit c))                 | 0.5: (light b) 1: (light c)   | valid
            (within 1 (lit c))                 | 0: (light b) 1.1: (light c)   | constraint 2
            (hold-during 1 2 (lit b))          | 0.5: (light b) 2: (douse b)   | valid
            (hold-during 1 2 (lit b))          | 0.5: (light b) 1.9: (douse b) | constraint 2
            (hold-during 1 2 (lit b))          | 1.5: (light b) 2: (douse b)   | constraint start
            (hold-after 3 (lit b))             | (douse c)(douse c)(light b)   | valid
            (hold-after 2 (lit b))             | (douse c)(douse c)(light b)   | constraint 2
            (hold-after 3 (lit b))             | (look a)                      | constraint end
            (forall (?x) (at-most-once (lit ?x))) | (douse a)(light b)(light a) | constraint 3
            (and (sometime (lit b)) (sometime (lit c))) | (look a)             | constraint end; constraint end
            (preference w (always (lit a)))    | (douse a)                     | valid, w 1 by 1
            """)
    void should_judge_a_plan_by_its_constraints(String constraint, String plan, String expected) {
        Problem problem = problem(NO_GOAL, NO_METRIC, constraint);

        assertThat(brief(judge(problem, plan == null ? "" : plan))).isEqualTo(expected);
    }

    @Test
    void should_judge_by_the_constraints_of_the_domain_too() {
        Problem problem = Tasks.problem(
                LAMPS.replace("(:predicates", "(:constraints (forall (?x) (at-most-once (lit ?x)))) (:predicates"),
                "(define (problem x) (:domain lamps) (:objects a b c) (:init (lit a)) (:goal (and))"
                        + " (:constraints (sometime (lit b))))");

        assertThat(brief(judge(problem, "(light b)(douse a)(light a)"))).isEqualTo("constraint 3");
        assertThat(brief(judge(problem, "(look a)"))).isEqualTo("constraint end");
        assertThat(brief(judge(problem, "(light b)"))).isEqualTo("valid");
    }

    @Test
    void should_list_the_missed_goal_before_constraints_that_the_end_violates() {
        Problem problem = problem("(lit c)", NO_METRIC, "(and (always (not (lit b))) (sometime (lit c)))");

        assertThat(brief(judge(problem, "(light b)"))).isEqualTo("goal; constraint 1; constraint end");
        assertThat(brief(judge(problem, "(light b)(look a)"))).isEqualTo("constraint 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (preference g (lit b))                                     |                       | valid, g 1 by end
            (preference g (lit b))                                     | (light b)             | valid
            (and (lit b) (preference g (lit c)))                       |                       | goal
            (and (lit b) (preference g (lit c)))                       | (light b)             | valid, g 1 by end
            (forall (?x) (preference g (lit ?x)))                      | (light b)             | valid, g 1 by end
            (forall (?x) (preference g (lit ?x)))                      |                       | valid, g 2 by end
            (forall (?x) (and (lit a) (preference g (lit ?x))))        |                       | valid, g 2 by end
            (preference g (forall (?x) (lit ?x)))                      |                       | valid, g 1 by end
            (and (preference g (lit b)) (preference g (lit c)))        |                       | valid, g 2 by end
            (and (preference (lit b)) (preference h (lit c)))          |                       | valid, (preference (lit b)) 1 by end, h 1 by end
            (forall (?x) (preference (lit ?x)))                        |                       | valid, (preference (lit ?x)) 2 by end
            (and)                                                      | (look b)(look a)(look b) | valid, near 8 by 1
            (and)                                                      | (light b)(look c)     | valid, near 2 by 2
            (preference near (lit c))                                  | (look a)              | valid, near 3 by 1
            """)
    void should_say_which_preferences_a_valid_plan_violates(String goal, String plan, String expected) {
        assertThat(brief(judge(problem(goal, NO_METRIC, "(and)"), plan == null ? "" : plan)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (light b)(light c)     | 0
            (light b)              | 21
            (douse a)(light b)     | 34
            (douse a)              | 44
            (look b)               | 37
            """)
    void should_value_violated_preferences_by_the_metric(String plan, String value) {
        Problem problem = problem(
                "(and (forall (?x) (preference lit (lit ?x))) (preference lit (lit c)) (preference end (lit c)))",
                """
                (:metric minimize (+ (* 10 (is-violated lit)) (+ (* 3 (is-violated kept))
                  (+ (is-violated end) (* 2 (is-violated near))))))
                """,
                "(preference kept (always (lit a)))");

        assertThat(PlanCost.of(problem, plan(plan).plan())).isEqualByComparingTo(value);
        assertThat(PlanTrace.of(problem, plan(plan).plan()).cost())
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource({"(light b), 1", "(douse a), 9", "(look a), 4"})
    void should_count_a_preference_under_several_quantifiers_once_for_each_binding(String plan, String value) {
        Problem problem = problem(
                "(forall (?x) (forall (?y) (preference w (or (lit ?x) (lit ?y)))))",
                "(:metric minimize (is-violated w))",
                "(and)");

        assertThat(PlanCost.of(problem, plan(plan).plan())).isEqualByComparingTo(value);
    }

    @Test
    void should_take_the_number_of_steps_for_the_total_time_as_val_does() {
        Problem problem = problem(NO_GOAL, "(:metric maximize (/ total-time 4))", "(and)");

        assertThat(PlanCost.of(problem, plan("(light b)(douse b)(light b)").plan()))
                .isEqualTo("0.75");
        assertThat(PlanCost.of(problem, plan("0: (light b) 7: (douse b)").plan()))
                .isEqualTo("0.5");
    }

    @Test
    void should_value_numeric_fluents_by_the_metric() {
        Problem given = problem(NO_GOAL, "(:metric maximize (- 10 (oil)))", "(and)");

        assertThat(PlanCost.of(given, plan("(light b)").plan())).isEqualTo("7.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (always (lit b))       |           | The constraint (always (lit b)) is violated in the initial state. | {constraint=(always (lit b)), when=start}
            (always (lit a))       | (douse a) | The constraint (always (lit a)) is violated by step 1, (douse a). | {constraint=(always (lit a)), when=step, step=1, action=(douse a), written=(douse a), line=1, column=1}
            (sometime (lit b))     |           | The constraint (sometime (lit b)) is violated at the end of the plan. | {constraint=(sometime (lit b)), when=end}
            (forall (?x) (always (or (not (lit ?x)) (exists (?x) (lit ?x))))) | (douse a) | - | -
            (forall (?x) (at-most-once (lit ?x))) | (douse a)(light a) | The constraint (at-most-once (lit a)) is violated by step 2, (light a). | {constraint=(at-most-once (lit a)), when=step, step=2, action=(light a), written=(light a), line=1, column=10}
            (forall (?x) (sometime (and (lit ?x) (forall (?x) (lit ?x))))) | | The constraint (sometime (and (lit a) (forall (?x - object) (lit ?x)))) is violated at the end of the plan. | {constraint=(sometime (and (lit a) (forall (?x - object) (lit ?x)))), when=end}
            (preference w (always (lit a))) | (look c)(douse a) | The preference near is violated 3 times, first by step 1, (look c). | {preference=near, times=3, when=step, step=1, action=(look c), written=(look c), line=1, column=1}
            (preference w (sometime (lit b))) | | The preference w is violated at the end of the plan. | {preference=w, times=1, when=end}
            (preference (forall (?x) (always (lit ?x)))) | | (preference (forall (?x - object) (always (lit ?x)))) is violated in the initial state. | {preference=(preference (forall (?x - object) (always (lit ?x)))), times=1, when=start}
            """, nullValues = "-")
    void should_say_what_is_violated(String constraint, String plan, String words, String facts) {
        Verdict<PlanReading> verdict = judge(problem(NO_GOAL, NO_METRIC, constraint), plan == null ? "" : plan);

        Optional<PlanCritique> first =
                critiques(verdict).stream().map(PlanCritique.class::cast).findFirst();
        assertThat(first.map(critique -> critique.describe(new PddlLexicon()))).isEqualTo(Optional.ofNullable(words));
        assertThat(first.map(critique -> critique.facts().toString())).isEqualTo(Optional.ofNullable(facts));
        assertThat(first.map(PlanCritique::places).map(List::isEmpty).orElse(true))
                .isEqualTo(facts == null || !facts.contains("when=step"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKIP  | (light c)                    | constraint 1 first-hand; constraint end first-hand
            SKIP  | (light a)(light c)           | precondition 1 first-hand; constraint 2 first-hand; constraint end first-hand
            SKIP  | (douse a)(light b)(light b)  | precondition 3 first-hand
            APPLY | (light c)(light b)(light b)  | constraint 1 first-hand; precondition 3 first-hand
            SKIP  | (light b)                    |
            SKIP  | (strike c)                   | precondition 1 first-hand; constraint end first-hand
            APPLY | (strike c)                   | precondition 1 first-hand; constraint 1 follow-on; constraint end first-hand
            """)
    void should_find_violated_constraints_among_all_flaws(Treatment treatment, String plan, String expected) {
        Problem problem = problem(NO_GOAL, NO_METRIC, "(and (sometime (lit b)) (always (not (lit c))))");
        Review review = new AllFlaws(treatment).review(problem, plan(plan));

        assertThat(String.join(
                        "; ",
                        ((Review.Findings) review)
                                .critiques().stream()
                                        .map(Flaw.class::cast)
                                        .map(flaw -> brief(flaw.finding())
                                                + (flaw.isFollowOn() ? " follow-on" : " first-hand"))
                                        .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @EnumSource
    void should_have_no_flaws_but_advice_for_a_plan_that_violates_preferences(Treatment treatment) {
        Problem problem = problem("(preference g (lit b))", NO_METRIC, "(and)");

        assertThat(((Review.Findings) new AllFlaws(treatment).review(problem, plan("(light c)"))).critiques())
                .extracting(Critique::id, Critique::isHard)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("preference.violated", false));
    }

    @Test
    void should_give_up_when_there_are_too_many_constraints_to_follow() {
        String nested = "(always (lit a))";
        for (int i = 0; i < 12; i++) {
            nested = "(forall (?x" + i + ") " + nested + ")";
        }

        assertThat(judge(problem(NO_GOAL, NO_METRIC, nested), "(light b)"))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.reason().text()).contains("over 200000 constraints"));
    }

    private static String brief(Verdict<PlanReading> verdict) {
        String critiques = String.join(
                verdict instanceof Verdict.Valid ? ", " : "; ",
                critiques(verdict).stream().map(PlansWithConstraintsTest::brief).toList());
        return verdict instanceof Verdict.Valid ? "valid" + (critiques.isEmpty() ? "" : ", " + critiques) : critiques;
    }

    private static List<Critique> critiques(Verdict<PlanReading> verdict) {
        if (verdict instanceof Verdict.Valid<PlanReading> valid) {
            return valid.advice();
        }
        return ((Verdict.Invalid<PlanReading>) verdict).critiques();
    }

    private static String brief(Critique critique) {
        if (critique instanceof ConstraintViolated violated) {
            return "constraint " + brief(violated.occasion());
        } else if (critique instanceof PreferenceViolated violated) {
            return violated.preference() + " " + violated.times() + " by " + brief(violated.first());
        } else if (critique instanceof UnsatisfiedPrecondition precondition) {
            return "precondition " + precondition.stepNumber();
        } else if (critique instanceof StepCritique step) {
            return step.id() + " " + step.stepNumber();
        }
        return critique instanceof UnsatisfiedGoal ? "goal" : critique.id();
    }

    private static String brief(Occasion occasion) {
        if (occasion instanceof Occasion.Step step) {
            return "" + step.at().number();
        }
        return occasion instanceof Occasion.Start ? "start" : "end";
    }

    private static PlanReading.Read plan(String text) {
        return (PlanReading.Read) new StrictPlanReader().read(text);
    }

    private static Problem problem(String goal, String metric, String constraint) {
        return Tasks.problem(LAMPS, """
                (define (problem x) (:domain lamps) (:objects a b c) (:init (lit a) (= (oil) 2.5))
                  (:goal %s) (:constraints %s) %s)
                """.formatted(goal, constraint, metric));
    }
}
