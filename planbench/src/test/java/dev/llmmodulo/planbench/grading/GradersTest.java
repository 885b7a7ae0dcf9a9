package dev.llmmodulo.planbench.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.ExpectedAnswer.NoPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.OptimalPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.ExpectedAnswer.ValidPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradersTest {

    private static final NamedDomain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();
    private static final Problem TWO_BLOCKS = problem("two", "(and (on a b))");
    private static final Problem LOOP = problem("loop", "(and (on a b) (on b a))");

    private final Grader strict = Grader.of(Compatibility.STRICT);
    private final Grader planBench = Grader.of(Compatibility.PLANBENCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pick up the red block~stack the red block on top of the blue block | -",
                "pick up the red block | INVALID_PLAN",
                "There is no plan. | FALSE_CLAIM",
                "pick up the red block~[PLAN END]~stack it | INVALID_PLAN",
                "1. Pick up the red block~2. Stack it | UNREADABLE",
                "Hm. | UNREADABLE",
                "'' | EMPTY_ANSWER",
            })
    void should_score_plans_strictly(String answer, Shortfall shortfall) {
        assertScore(strict.grade(question(TWO_BLOCKS, new ValidPlan()), lines(answer)), shortfall);
    }

    /** As of sokoban; such an answer is not wrong. */
    @Test
    void should_grade_nothing_as_planbench_does_where_planbench_has_no_extractor() {
        Score score = planBench.grade(ofVariant("sokoban"), "pick up the red block");

        assertThat(score).isInstanceOf(Score.Undecided.class);
        assertThat(((Score.Undecided) score).reason()).contains("PlanBench has no extractor for \"sokoban\"");
        assertThat(planBench.grade(ofVariant("blocksworld_3"), "Hm.")).isInstanceOf(Score.Wrong.class);
    }

    private static Question ofVariant(String variant) {
        Question asked = question(TWO_BLOCKS, new ValidPlan());
        return new Question(
                asked.task(),
                asked.form(),
                asked.compatibility(),
                variant,
                asked.instance(),
                asked.examples(),
                asked.prompt(),
                asked.lexicon(),
                asked.problem(),
                asked.planBenchProblem(),
                asked.expected(),
                asked.reference());
    }

    @Test
    void should_believe_a_claim_only_with_a_proof() {
        Question unsolvable = question(LOOP, new NoPlan());
        assertThat(strict.grade(unsolvable, "No plan exists.")).isInstanceOf(Score.Correct.class);
        assertScore(strict.grade(unsolvable, "pick up the red block"), Shortfall.PLAN_FOR_UNSOLVABLE);
        assertScore(strict.grade(question(TWO_BLOCKS, new NoPlan()), "No plan exists."), Shortfall.FALSE_CLAIM);
        assertThat(strict.grade(
                        question(TWO_BLOCKS, new NoPlan()),
                        "pick up the red block\nstack the red block on the blue block"))
                .isInstanceOf(Score.Correct.class);
    }

    @Test
    void should_not_take_a_failure_of_its_own_for_a_wrong_answer() {
        ProofLimits none = new ProofLimits(Long.MAX_VALUE, Duration.ZERO, 1);
        Grader hasty = new StrictGrader(new Settlements(new ProblemSettler(none)));
        Score score = hasty.grade(question(LOOP, new NoPlan()), "No plan exists.");
        assertThat(score).isInstanceOf(Score.Undecided.class);
        assertThat(score.correct()).isEmpty();

        Score known = hasty.grade(
                question(
                        TWO_BLOCKS,
                        new ValidPlan(),
                        Optional.of(Plan.of(PlanStep.of("pick-up", "a"), PlanStep.of("stack", "a", "b")))),
                "No plan exists.");
        assertScore(known, Shortfall.FALSE_CLAIM);
        assertThat(hasty.grade(
                        question(TWO_BLOCKS, new ValidPlan(), Optional.of(Plan.of(PlanStep.of("pick-up", "a")))),
                        "No plan exists."))
                .isInstanceOf(Score.Undecided.class);

        Grader faulty = new StrictGrader(new Settlements(new ProblemSettler()));
        Question broken = question(TWO_BLOCKS, new OptimalPlan(BigDecimal.TEN, 10));
        assertThat(faulty.grade(broken, "pick up the red block\nstack the red block on the blue block"))
                .isInstanceOf(Score.Undecided.class);
    }

    @Test
    void should_try_only_once_to_settle_what_cannot_be_decided() {
        Settlements settlements =
                new Settlements(new ProblemSettler(new ProofLimits(Long.MAX_VALUE, Duration.ZERO, 1)));

        Settlement first = settlements.of(LOOP, Optional.empty());

        assertThat(first).isInstanceOf(Settlement.Undecided.class);
        assertThat(settlements.of(LOOP, Optional.empty())).isSameAs(first);
    }

    @Test
    void should_ask_for_the_least_cost() {
        Question question = question(TWO_BLOCKS, new OptimalPlan(BigDecimal.valueOf(2), 2));
        String shortest = "pick up the red block\nstack the red block on top of the blue block";
        String longer = "pick up the red block\nput down the red block\n" + shortest;
        for (Grader grader : List.of(strict, planBench)) {
            assertThat(grader.grade(question, shortest)).isInstanceOf(Score.Correct.class);
            assertScore(grader.grade(question, longer), Shortfall.COSTLY_PLAN);
        }
    }

    @Test
    void should_ask_for_the_least_cost_of_a_plan_too_that_is_more_than_one_answer() {
        Question question = question(TWO_BLOCKS, new OptimalPlan(BigDecimal.valueOf(2), 2));
        PlanStep pickUp = PlanStep.of("pick-up", "a");
        PlanStep stack = PlanStep.of("stack", "a", "b");
        PlanReading shortest = PlanReading.Read.of(Plan.of(pickUp, stack));
        PlanReading longer = PlanReading.Read.of(Plan.of(pickUp, PlanStep.of("put-down", "a"), pickUp, stack));
        for (Grader grader : List.of(strict, planBench)) {
            assertThat(grader.plan(question, shortest)).isInstanceOf(Score.Correct.class);
            assertScore(grader.plan(question, longer), Shortfall.COSTLY_PLAN);
        }
    }

    @Test
    void should_score_three_questions_of_plan_verification() {
        Plan plan = Plan.of(PlanStep.of("put-down", "a"));
        Truth truth = new Truth.FailingStep(
                1, PlanStep.of("put-down", "a"), List.of(new Literal(Fact.of("holding", "a"), true)));
        Question question = question(TWO_BLOCKS, new Verification(plan, truth));
        String right = "The above plan is invalid. The following action at step 1 has an unmet precondition:\n"
                + "put down the red block\nThe unmet precondition is:\nthe hand is holding the red block";
        for (Grader grader : List.of(strict, planBench)) {
            assertVerification(grader.grade(question, right), true, true, true);
            assertVerification(grader.grade(question, right.replace("red", "blue")), true, true, false);
            assertVerification(grader.grade(question, "The above plan is valid."), false, false, false);
            assertVerification(
                    grader.grade(question, "The plan is invalid. These are unmet goals:\nthe hand is empty"),
                    true,
                    false,
                    false);
        }
        assertScore(strict.grade(question, "Hm."), Shortfall.UNREADABLE);
        assertVerification(planBench.grade(question, "Hm."), false, false, false);
    }

    /** As where a door must not be locked. */
    @ParameterizedTest
    @ValueSource(strings = {"the hand is not empty", "the hand is empty", "(not (handempty))"})
    void should_accept_the_name_of_a_fact_that_must_not_hold_said_or_denied(String named) {
        Literal unmet = new Literal(Fact.of("handempty"), false);
        Truth step = new Truth.FailingStep(1, PlanStep.of("put-down", "a"), List.of(unmet));
        Truth goal = new Truth.UnmetGoal(List.of(unmet));
        Plan plan = Plan.of(PlanStep.of("put-down", "a"));

        assertVerification(
                strict.grade(
                        question(TWO_BLOCKS, new Verification(plan, step)),
                        "The above plan is invalid. The following action at step 1 has an unmet precondition:\n"
                                + "put down the red block\nThe unmet precondition is:\n" + named),
                true,
                true,
                true);
        assertVerification(
                strict.grade(
                        question(TWO_BLOCKS, new Verification(plan, goal)),
                        "The above plan is invalid. This is the unmet goal:\n" + named),
                true,
                true,
                true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "the red block is clear and on the table, the hand is empty | -   | WRONG_STATE",
                "the red block is clear, the hand is empty and the red block is on the table | - | -",
                "the red block is clear, the hand is empty | WRONG_STATE | WRONG_STATE",
                "the red block is clear, the hand is empty, the red block is on the table, the blue block is clear"
                        + " | WRONG_STATE | WRONG_STATE",
                "the red block is clear, the hand is empty, the red block is on the table, the hand is not empty"
                        + " | WRONG_STATE | -",
                "the red block is clear, the red block is clear, the hand is empty, the red block is on the table"
                        + " | - | WRONG_STATE",
                "the sky is blue, the red block is clear | UNREADABLE | WRONG_STATE",
            })
    void should_compare_states(String answer, Shortfall strictly, Shortfall asPlanBench) {
        Set<Fact> facts = Set.of(Fact.of("clear", "a"), Fact.of("ontable", "a"), Fact.of("handempty"));
        Question question = question(TWO_BLOCKS, new ResultingState(facts, facts));
        assertScore(strict.grade(question, answer), strictly);
        assertScore(planBench.grade(question, answer), asPlanBench);
    }

    @Test
    void should_grade_as_planbench_does_mistakes_included() {
        Question question = question(TWO_BLOCKS, new ValidPlan());
        String right = "pick up the red block\nstack the red block on top of the blue block";
        assertThat(planBench.grade(question, right)).isInstanceOf(Score.Correct.class);
        assertScore(
                planBench.grade(question, right + "\nI would stack the blue block on the red block"),
                Shortfall.INVALID_PLAN);
        assertScore(planBench.grade(question(LOOP, new NoPlan()), "no plan possible"), Shortfall.PLAN_FOR_UNSOLVABLE);
        Problem digit = problem("2blocks", "(and (on a b))");
        assertScore(planBench.grade(question(digit, new ValidPlan()), right), Shortfall.INVALID_PLAN);
        assertThat(strict.grade(question(digit, new ValidPlan()), right)).isInstanceOf(Score.Correct.class);
    }

    @Test
    void should_refuse_an_answer_of_a_million_characters() {
        String answer = "pick up the red block\n".repeat(60_000);
        assertScore(strict.grade(question(TWO_BLOCKS, new ValidPlan()), answer), Shortfall.UNREADABLE);
    }

    private static void assertScore(Score score, Shortfall shortfall) {
        if (shortfall == null) {
            assertThat(score).isInstanceOf(Score.Correct.class);
        } else {
            assertThat(score)
                    .isInstanceOfSatisfying(
                            Score.Wrong.class,
                            wrong -> assertThat(wrong.shortfall()).isEqualTo(shortfall));
        }
    }

    private static void assertVerification(Score score, boolean binary, boolean type, boolean explanation) {
        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Verification.class,
                        verification -> assertThat(
                                        List.of(verification.binary(), verification.type(), verification.explanation()))
                                .containsExactly(binary, type, explanation));
    }

    private static Question question(Problem problem, ExpectedAnswer expected) {
        return question(problem, expected, Optional.empty());
    }

    private static Question question(Problem problem, ExpectedAnswer expected, Optional<Plan> reference) {
        return new Question(
                PlanBenchTask.PLAN_GENERATION,
                PromptForm.ONE_SHOT,
                Compatibility.STRICT,
                "blocksworld",
                "1",
                List.of(),
                new Prompt("test", List.of(), List.of()),
                BLOCKSWORLD.lexicon(),
                problem,
                problem,
                expected,
                reference);
    }

    private static Problem problem(String name, String goal) {
        PddlReader reader = new PddlReader();
        String pddl = "(define (problem " + name + ") (:domain blocksworld-4ops) (:objects a b) "
                + "(:init (ontable a) (ontable b) (clear a) (clear b) (handempty)) (:goal " + goal + "))";
        return reader.problem(
                        reader.domain(Source.of("domain", BLOCKSWORLD.pddl())).orThrow(), Source.of(name, pddl))
                .orThrow();
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }
}
