package dev.llmmodulo.verifiers.critics;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique.Severity;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.RandomPlans;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

    private static final String VALID = "(unstack b a) (stack b c) (pick-up a) (stack a b)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            (unstack b a)(stack b c)(pick-up a)(stack a b) | -
            (pick-up c)(put-down c)(unstack b a)(stack b c)(pick-up a)(stack a b) | The plan is still valid without these steps: 1, (pick-up c); 2, (put-down c). It then costs 4 instead of 6.
            (unstack b a)(put-down b)(pick-up b)(stack b c)(pick-up a)(stack a b) | The plan is still valid without these steps: 2, (put-down b); 3, (pick-up b). It then costs 4 instead of 6.
            (unstack b a)(stack b c)(pick-up a)(put-down a)(pick-up a)(stack a b) | The plan is still valid without these steps: 3, (pick-up a); 4, (put-down a). It then costs 4 instead of 6.
            (pick-up c)(put-down c) | -
            """)
    void should_name_steps_to_leave_out_of_a_valid_plan(String plan, String words) {
        assertThat(said(new AvoidableStepsCritic(), threeBlocks(), plan)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void should_name_one_step_to_leave_out() {
        Problem lamp = problem("""
                (define (domain d) (:predicates (on) (seen))
                  (:action press :parameters () :precondition () :effect (on))
                  (:action look :parameters () :precondition () :effect (seen)))
                """, "(define (problem x) (:domain d) (:init) (:goal (on)))");

        assertThat(said(new AvoidableStepsCritic(), lamp, "(look)(press)"))
                .isEqualTo("The plan is still valid without step 1, (look). It then costs 1 instead of 2.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            (unstack b a)(stack b c)(pick-up a)(stack a b) | -
            (pick-up c)(put-down c)(unstack b a)           | Steps 1 to 2 lead back to the state before them: after step 2 it is the same as at the start.
            (unstack b a)(put-down b)(pick-up b)(stack b c)(fly) | Steps 2 to 3 lead back to the state before them: after step 3 it is the same as after step 1.
            (pick-up c)(put-down c)(pick-up c)(put-down c) | Steps 1 to 4 lead back to the state before them: after step 4 it is the same as at the start.
            (pick-up a)(put-down a)                        | -
            """)
    void should_name_a_circle_in_the_steps_that_apply(String plan, String words) {
        assertThat(said(new RepeatedStateCritic(), threeBlocks(), plan)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void should_say_that_a_step_changes_nothing() {
        Problem lamp = problem("""
                (define (domain d) (:predicates (on))
                  (:action press :parameters () :precondition () :effect (on)))
                """, "(define (problem x) (:domain d) (:init) (:goal (on)))");

        assertThat(said(new RepeatedStateCritic(), lamp, "(press)(press)"))
                .isEqualTo("Step 2, (press), changes nothing.");
    }

    @Test
    void should_not_say_that_a_step_changes_nothing_which_changes_a_value() {
        Problem tank = problem("""
                (define (domain d) (:requirements :numeric-fluents) (:predicates (full)) (:functions (fuel) - number)
                  (:action refuel :parameters () :precondition () :effect (increase (fuel) 1)))
                """, "(define (problem x) (:domain d) (:init (= (fuel) 0)) (:goal (= (fuel) 2)))");

        assertThat(said(new RepeatedStateCritic(), tank, "(refuel)(refuel)")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            (unstack b a)(stack b c)(pick-up a)(stack a b) | -
            (unstack b a)(stack b c)(unstack b c)          | The goal "(on b c)" was achieved by step 2, (stack b c), but step 3, (unstack b c), made it false and no later step achieved it again.
            (unstack b a)(stack b c)(unstack b c)(stack b c) | The goal "(on b c)" was achieved by step 2, (stack b c), but step 3, (unstack b c), made it false; step 4, (stack b c), achieved it again.
            """)
    void should_name_a_goal_that_was_lost(String plan, String words) {
        assertThat(said(new LostGoalCritic(), threeBlocks(), plan)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void should_name_a_goal_that_held_at_the_start_and_was_lost() {
        Problem lamp = problem("""
                (define (domain d) (:requirements :negative-preconditions) (:predicates (on) (seen))
                  (:action press :parameters () :precondition () :effect (on)))
                """, "(define (problem x) (:domain d) (:init) (:goal (and (not (on)) (seen))))");

        assertThat(said(new LostGoalCritic(), lamp, "(press)"))
                .isEqualTo("The goal \"(not (on))\" held at the start, "
                        + "but step 1, (press), made it false and no later step achieved it again.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3 | The plan costs 4, but the cheapest plan costs 3.
            4 | -
            5 | -
            """)
    void should_compare_the_cost_with_the_known_optimum(BigDecimal optimum, String words) {
        assertThat(said(PlanCostCritic.optimum(optimum), threeBlocks(), VALID)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void should_compare_the_cost_with_a_bound() {
        assertThat(said(new PlanCostCritic(new BigDecimal("3.5")), threeBlocks(), VALID))
                .isEqualTo("The plan costs 4, which is more than the bound of 3.5.");
    }

    @Test
    void should_have_nothing_to_say_of_a_cost_that_has_no_value() {
        Problem problem = problem(
                """
                (define (domain d) (:requirements :numeric-fluents) (:predicates (p)) (:functions (f) - number)
                  (:action go :parameters () :precondition () :effect (and (p) (assign (f) 0))))
                """, "(define (problem x) (:domain d) (:init (= (f) 1)) (:goal (p)) (:metric minimize (/ 1 (f))))");

        assertThat(said(new PlanCostCritic(BigDecimal.ONE), problem, "(go)")).isEmpty();
        assertThat(said(PlanCostCritic.optimum(BigDecimal.ONE), problem, "(go)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3 | The plan is worth 2, which is less than the bound of 3. | The plan is worth 2, but the best plan is worth 3.
            2 | -                                                       | -
            1 | -                                                       | -
            """)
    void should_want_more_where_the_metric_is_to_be_maximized(BigDecimal wanted, String bound, String optimum) {
        Problem mine = problem("""
                (define (domain d) (:requirements :numeric-fluents) (:predicates (done)) (:functions (gold) - number)
                  (:action dig :parameters () :precondition () :effect (and (done) (increase (gold) 1))))
                """, """
                (define (problem x) (:domain d) (:init (= (gold) 0)) (:goal (done)) (:metric maximize (gold)))
                """);

        assertThat(said(new PlanCostCritic(wanted), mine, "(dig)(dig)")).isEqualTo(bound == null ? "" : bound);
        assertThat(said(PlanCostCritic.optimum(wanted), mine, "(dig)(dig)")).isEqualTo(optimum == null ? "" : optimum);
        assertThat(said(new AvoidableStepsCritic(), mine, "(dig)(dig)")).isEmpty();
    }

    @Test
    void should_leave_out_no_step_that_makes_the_plan_cheaper() {
        Problem shop = problem("""
                (define (domain d) (:requirements :numeric-fluents) (:predicates (done)) (:functions (paid) - number)
                  (:action buy :parameters () :precondition () :effect (and (done) (increase (paid) 3)))
                  (:action refund :parameters () :precondition () :effect (decrease (paid) 1)))
                """, """
                (define (problem x) (:domain d) (:init (= (paid) 0)) (:goal (done)) (:metric minimize (paid)))
                """);

        assertThat(said(new AvoidableStepsCritic(), shop, "(buy)(refund)")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (preference seen (seen))        | (and)                                        | (look)(press)(wave) | 3, (wave)
            (preference seen (seen))        | (and)                                        | (look)(look)(press) | 1, (look)
            (and)                           | (preference seen (sometime (seen)))          | (look)(press)(wave) | 3, (wave)
            (and)                           | (sometime (seen))                            | (look)(press)(wave) | 3, (wave)
            (and)                           | (preference no (always (not (seen))))        | (look)(press)       | 1, (look)
            """)
    void should_leave_out_no_step_that_keeps_a_preference_or_a_constraint(
            String wish, String constraint, String plan, String named) {
        Problem lamp = problem(
                """
                (define (domain d) (:requirements :adl :constraints :preferences) (:predicates (on) (seen) (waved))
                  (:action press :parameters () :precondition () :effect (on))
                  (:action look :parameters () :precondition () :effect (seen))
                  (:action wave :parameters () :precondition () :effect (waved)))
                """,
                "(define (problem x) (:domain d) (:init) (:goal (and (on) " + wish + ")) (:constraints " + constraint
                        + "))");

        assertThat(said(new AvoidableStepsCritic(), lamp, plan))
                .startsWith("The plan is still valid without step " + named + ".");
    }

    @Test
    void should_leave_the_other_steps_at_their_times() {
        Problem lamp =
                problem("""
                (define (domain d) (:requirements :constraints) (:predicates (on) (waved))
                  (:action press :parameters () :precondition () :effect (on))
                  (:action wave :parameters () :precondition () :effect (waved)))
                """, "(define (problem x) (:domain d) (:init) (:goal (on)) (:constraints (within 0.5 (on))))");

        assertThat(said(new AvoidableStepsCritic(), lamp, "0.1: (wave)\n0.5: (press)"))
                .startsWith("The plan is still valid without step 1, (wave).");
    }

    @Test
    void should_advise_softly_so_that_a_valid_plan_stays_valid() {
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>(Advice.critics());
        critics.add(new PlanValidator());

        Verdict<PlanReading> verdict =
                new CriticBank<>(critics).judge(threeBlocks(), read("(pick-up c)(put-down c)" + VALID));

        assertThat(((Verdict.Valid<PlanReading>) verdict).advice())
                .hasSize(2)
                .allMatch(critique -> critique.severity() == Severity.SOFT);
    }

    /** The reference simulator reaches the goal without the steps, and the states at both ends of a circle are one. */
    @Test
    void should_be_right_about_random_plans() {
        Problem problem = threeBlocks();
        NaiveSemantics reference = new NaiveSemantics(problem);
        SplittableRandom random = new SplittableRandom(20261121);
        int avoidable = 0;
        int circles = 0;
        for (int i = 0; i < 3000; i++) {
            PlanReading.Read reading =
                    read(RandomPlans.plan(problem, random) + RandomPlans.plan(problem, random) + VALID);
            for (PlanCritique critique : critiques(new AvoidableStepsCritic(), problem, reading)) {
                List<NumberedStep> kept = new ArrayList<>(NumberedStep.all(reading));
                kept.removeAll(((AvoidableSteps) critique).steps());
                assertThat(reference.solvedBy(
                                kept.stream().map(NumberedStep::step).toList()))
                        .isTrue();
                avoidable++;
            }
            for (PlanCritique critique : critiques(new RepeatedStateCritic(), problem, reading)) {
                List<NumberedStep> steps = ((RepeatedState) critique).steps();
                PlanTrace trace = PlanTrace.of(problem, reading.plan());
                assertThat(trace.states().get(steps.get(0).number() - 1))
                        .isEqualTo(
                                trace.states().get(steps.get(steps.size() - 1).number()));
                circles++;
            }
        }
        assertThat(avoidable).isPositive();
        assertThat(circles).isPositive();
    }

    @Test
    void should_have_nothing_to_say_of_what_is_no_plan() {
        for (Critic<Problem, PlanReading> critic : Advice.critics()) {
            assertThat(critic.review(threeBlocks(), new StrictPlanReader().read("nothing")))
                    .isEqualTo(Review.clean());
            assertThat(critic.review(threeBlocks(), PlanReading.Read.of(Plan.of())))
                    .isEqualTo(Review.clean());
        }
    }

    private static String said(Critic<Problem, PlanReading> critic, Problem problem, String plan) {
        StringBuilder said = new StringBuilder();
        for (PlanCritique critique : critiques(critic, problem, read(plan))) {
            String why = critique.explain(new PddlLexicon());
            said.append(critique.describe(new PddlLexicon())).append(why.isEmpty() ? "" : " " + why);
        }
        return said.toString();
    }

    private static List<PlanCritique> critiques(
            Critic<Problem, PlanReading> critic, Problem problem, PlanReading reading) {
        return ((Review.Findings) critic.review(problem, reading))
                .critiques().stream().map(PlanCritique.class::cast).toList();
    }

    private static PlanReading.Read read(String plan) {
        return (PlanReading.Read) new StrictPlanReader().read(plan);
    }
}
