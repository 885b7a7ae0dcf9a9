package dev.llmmodulo.verifiers.critics;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.repair.RepairSearch;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice ends, and never makes a valid plan undecided. */
class LimitsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void should_leave_a_valid_plan_valid_when_advice_would_take_too_long() {
        String objects = IntStream.range(0, 140).mapToObj(i -> "o" + i).collect(Collectors.joining(" "));
        Problem problem =
                problem("""
                (define (domain d) (:requirements :adl) (:predicates (p ?x ?y ?z) (g))
                  (:action go :parameters () :effect (g)
                    :precondition (forall (?x ?y ?z) (not (p ?x ?y ?z)))))
                """, "(define (problem x) (:domain d) (:objects " + objects + ") (:init) (:goal (g)))");
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>(Advice.critics());
        critics.add(new PlanValidator());

        Verdict<PlanReading> verdict = new CriticBank<>(critics).judge(problem, read("(go)(go)(go)"));

        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void should_end_on_a_long_plan() {
        String plan = "(pick-up c)(put-down c)".repeat(3000);

        for (Critic<Problem, PlanReading> critic : everyCritic()) {
            Review review = assertTimeoutPreemptively(
                    LONG,
                    () -> critic.review(threeBlocks(), read(plan + "(unstack b a)(stack b c)(pick-up a)(stack a b)")));
            assertThat(review).isInstanceOf(Review.Findings.class);
        }
    }

    @Test
    void should_end_on_a_long_plan_of_flaws() {
        String plan = "(pick-up a)(fly)(stack a z)(stack a b)".repeat(1000);

        for (Critic<Problem, PlanReading> critic : everyCritic()) {
            Review review = assertTimeoutPreemptively(LONG, () -> critic.review(threeBlocks(), read(plan)));
            assertThat(review).isInstanceOf(Review.Findings.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$d: (pick-up a) %1$d.5: (stack a c) ", "0: (pick-up a) 0: (unstack b a) "})
    void should_end_on_a_long_plan_with_times_of_flaws(String twoSteps) {
        String plan = IntStream.range(0, 300)
                .mapToObj(time -> twoSteps.formatted(time))
                .collect(Collectors.joining());

        for (Treatment treatment : Treatment.values()) {
            Review review = assertTimeoutPreemptively(
                    LONG, () -> new AllFlaws(treatment).review(threeBlocks(), read("0: (pick-up c) " + plan)));
            assertThat(((Review.Findings) review).critiques()).hasSizeGreaterThan(300);
        }
    }

    @Test
    void should_end_on_a_long_plan_that_fails_late() {
        String plan = "(pick-up c)(put-down c)".repeat(1000) + "(stack a a)";

        for (Critic<Problem, PlanReading> critic : everyCritic()) {
            Review review = assertTimeoutPreemptively(LONG, () -> critic.review(threeBlocks(), read(plan)));
            assertThat(review).isInstanceOf(Review.Findings.class);
        }
    }

    @Test
    void should_be_undecided_when_interrupted() {
        for (Critic<Problem, PlanReading> critic :
                List.of(new AvoidableStepsCritic(), new RepairCritic(new RepairSearch()))) {
            Thread.currentThread().interrupt();
            Review review = critic.review(threeBlocks(), read("(unstack b a)"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(review).isInstanceOf(Review.Undecided.class);
        }
    }

    private static List<Critic<Problem, PlanReading>> everyCritic() {
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>(Advice.critics());
        critics.add(new AllFlaws(Treatment.SKIP));
        critics.add(new AllFlaws(Treatment.APPLY));
        critics.add(new RepairCritic(new RepairSearch()));
        return critics;
    }

    private static PlanReading read(String plan) {
        return new StrictPlanReader().read(plan);
    }
}
