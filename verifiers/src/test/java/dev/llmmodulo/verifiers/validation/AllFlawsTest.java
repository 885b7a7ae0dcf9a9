package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reference.RandomPlans;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllFlawsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SKIP  | (unstack b a)(stack b c)(pick-up a)(stack a b)  | -
            SKIP  | (pick-up a)(stack a b)                          | 1 first-hand; 2 follow-on; goal first-hand
            APPLY | (pick-up a)(stack a b)                          | 1 first-hand; goal first-hand
            SKIP  | (unstack b a)(stack b c)(stack a b)             | 3 first-hand; goal follow-on
            APPLY | (unstack b a)(stack b c)(stack a b)             | 3 first-hand
            SKIP  | (pick-up a)(unstack b a)(stack b c)             | 1 first-hand; goal first-hand
            APPLY | (pick-up a)(unstack b a)(stack b c)             | 1 first-hand; 2 follow-on; goal first-hand
            SKIP  | (fly)(stack a b)(unstack z)                     | 1 first-hand; 2 first-hand; 3 first-hand; goal first-hand
            SKIP  | (pick-up y)(pick-up z)                          | 1 first-hand; 2 first-hand; goal first-hand
            SKIP  | (unstack y z)                                   | 1 first-hand; 1 first-hand; goal first-hand
            """)
    void should_go_on_behind_a_step_that_fails(Treatment treatment, String plan, String expected) {
        assertThat(String.join(
                        "; ",
                        flaws(treatment, plan).stream().map(AllFlawsTest::brief).toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void should_say_which_missing_literals_only_follow() {
        List<Flaw> flaws = flaws(Treatment.SKIP, "(pick-up a)(unstack b a)(stack a b)");

        Flaw last = flaws.get(1);
        assertThat(brief(last)).isEqualTo("3 first-hand");
        assertThat(((UnsatisfiedPrecondition) last.finding()).missing().literals())
                .containsExactly(literal("clear", "b"), literal("holding", "a"));
        assertThat(last.followOn()).containsExactly(literal("holding", "a"));
    }

    @Test
    void should_explain_later_flaws_by_what_was_executed_by_the_treatment() {
        List<Flaw> flaws = flaws(Treatment.APPLY, "(unstack b a)(pick-up c)(stack c b)(put-down b)");

        assertThat(flaws.get(1).describe(new PddlLexicon()))
                .isEqualTo("Step 3, (stack c b), has an unsatisfied precondition: (clear b).");
        assertThat(flaws.get(2).describe(new PddlLexicon()))
                .isEqualTo("The plan does not reach the goal. "
                        + "The unsatisfied goal conditions are: (on a b) and (on b c).");
        assertThat(flaws.get(1).explain(new PddlLexicon()))
                .startsWith("Step 1 can be executed. \"(clear b)\" was last made false by step 1, (unstack b a). "
                        + "Step 4, (put-down b), would make it true, but comes later.");
    }

    @Test
    void should_say_that_a_flaw_would_not_be_there_otherwise() {
        assertThat(flaws(Treatment.SKIP, "(pick-up a)(stack a b)").get(1).describe(new PddlLexicon()))
                .isEqualTo("Step 2, (stack a b), has an unsatisfied precondition: (holding a). "
                        + "This would not be so if the failing steps before it could be executed.");
        assertThat(flaws(Treatment.APPLY, "(pick-up a)(unstack b a)").get(1).describe(new PddlLexicon()))
                .isEqualTo("Step 2, (unstack b a), has an unsatisfied precondition: (handempty). "
                        + "This would not be so if the failing steps before it were left out.");
    }

    @Test
    void should_skip_a_step_that_reads_a_cost_that_is_not_given() {
        Problem problem = problem("""
                (define (domain d) (:requirements :action-costs) (:predicates (at ?x))
                  (:functions (distance ?x ?y) - number (total-cost) - number)
                  (:action drive :parameters (?x ?y) :precondition (at ?x)
                    :effect (and (at ?y) (not (at ?x)) (increase (total-cost) (distance ?x ?y)))))
                """, """
                (define (problem x) (:domain d) (:objects a b) (:init (at a) (= (total-cost) 0)) (:goal (at b))
                  (:metric minimize (total-cost)))
                """);

        List<Flaw> flaws = flaws(problem, Treatment.APPLY, "(drive a b)(drive b a)");

        assertThat(flaws)
                .extracting(Flaw::id)
                .containsExactly("value.undefined", "precondition.unsatisfied", "goal.unsatisfied");
        assertThat(flaws).noneMatch(Flaw::isFollowOn);
    }

    /** The first flaw is what the validator finds, a valid plan has none, and the first flaw never follows. */
    @ParameterizedTest
    @EnumSource
    void should_agree_with_the_validator(Treatment treatment) {
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = RandomTasks.problem(seed);
            String plan = RandomPlans.plan(problem, new SplittableRandom(seed));
            Review first = new PlanValidator().review(problem, new StrictPlanReader().read(plan));
            Review all = new AllFlaws(treatment).review(problem, new StrictPlanReader().read(plan));
            if (((Review.Findings) first).critiques().isEmpty()) {
                assertThat(all).isEqualTo(first);
            } else {
                Flaw flaw = (Flaw) ((Review.Findings) all).critiques().get(0);
                assertThat(((Review.Findings) first).critiques()).as(plan).contains(flaw.finding());
                assertThat(flaw.isFollowOn()).isFalse();
            }
        }
    }

    /** A missing condition follows if, and only if, the other treatment does not find it missing there. */
    @ParameterizedTest
    @EnumSource
    void should_mark_what_the_other_treatment_does_not_find(Treatment treatment) {
        int followOn = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Problem problem = seed % 2 == 0 ? RandomTasks.problem(seed) : threeBlocks();
            String plan = RandomPlans.plan(problem, new SplittableRandom(seed));
            List<Flaw> flaws = conditions(problem, treatment, plan);
            List<String> others = conditions(problem, treatment.other(), plan).stream()
                    .map(AllFlawsTest::place)
                    .toList();
            for (Flaw flaw : flaws) {
                assertThat(flaw.isFollowOn()).as(plan).isEqualTo(!others.contains(place(flaw)));
                followOn += flaw.isFollowOn() ? 1 : 0;
            }
        }
        assertThat(followOn).isPositive();
    }

    private static List<Flaw> conditions(Problem problem, Treatment treatment, String plan) {
        Review review = new AllFlaws(treatment).review(problem, new StrictPlanReader().read(plan));
        return ((Review.Findings) review)
                .critiques().stream()
                        .map(Flaw.class::cast)
                        .filter(flaw -> flaw.id().endsWith(".unsatisfied"))
                        .toList();
    }

    private static String place(Flaw flaw) {
        return flaw.finding() instanceof StepCritique step ? "" + step.stepNumber() : "goal";
    }

    private static String brief(Flaw flaw) {
        return place(flaw) + (flaw.isFollowOn() ? " follow-on" : " first-hand");
    }

    private static Literal literal(String predicate, String... arguments) {
        return new Literal(Fact.of(predicate, arguments), true);
    }

    private static List<Flaw> flaws(Treatment treatment, String plan) {
        return flaws(threeBlocks(), treatment, plan);
    }

    private static List<Flaw> flaws(Problem problem, Treatment treatment, String plan) {
        Review review = new AllFlaws(treatment).review(problem, new StrictPlanReader().read(plan));
        return ((Review.Findings) review)
                .critiques().stream().map(Flaw.class::cast).toList();
    }
}
