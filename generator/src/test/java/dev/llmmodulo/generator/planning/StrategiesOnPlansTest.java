package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.prompt.CritiqueBackPrompt;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.History;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.prompt.RestBackPrompt;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.standin.Noise;
import dev.llmmodulo.generator.standin.NoisyProposer;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.generator.strategy.BestOf;
import dev.llmmodulo.generator.strategy.MajorityVote;
import dev.llmmodulo.generator.strategy.MetaController;
import dev.llmmodulo.generator.strategy.MetaRules;
import dev.llmmodulo.generator.strategy.Parallelism;
import dev.llmmodulo.generator.strategy.Resample;
import dev.llmmodulo.generator.strategy.Reserves;
import dev.llmmodulo.generator.strategy.RestartEvery;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies on three blocks, of which c stands on a and a is to come onto b, which is to stand on c. */
class StrategiesOnPlansTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final PromptStyle STYLE = PddlPrompt.style();
    private static final ProblemTexts SOURCE = new ProblemTexts(
            Source.of(
                    "domain",
                    DomainLibrary.bundled().domain("blocksworld").orElseThrow().pddl()),
            Source.of("problem", """
                    (define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)
                      (:init (handempty) (ontable a) (ontable b) (on c a) (clear b) (clear c))
                      (:goal (and (on a b) (on b c))))
                    """));
    private static final Problem PROBLEM = SOURCE.read().orThrow();

    private static final String RIGHT =
            "(unstack c a)\n(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";
    private static final String LONGER = "(pick-up b)\n(put-down b)\n" + RIGHT;
    private static final String GREEDY = "(unstack c a)\n(put-down c)\n(pick-up a)\n(stack a b)\n";
    private static final String BLOCKED = "(pick-up a)\n(stack a b)\n";

    private static LoopParts<Problem, PlanReading> parts(Proposer model, BackPrompt<Problem, PlanReading> backPrompt) {
        return new LoopParts<>(
                STYLE.initial(),
                model,
                new ContinuedPlanReader(
                        TolerantPlanReader.of(PROBLEM, STYLE.format().lexicon())),
                CriticBank.of(new PlanValidator()),
                backPrompt,
                new PlanHandover(SOURCE),
                CLOCK);
    }

    private static LoopParts<Problem, PlanReading> parts(String... answers) {
        return parts(
                new ScriptedProposer(Script.ofRounds(answers), CLOCK),
                new CritiqueBackPrompt(Feedback.FIRST, STYLE.format()));
    }

    private static Outcome<PlanReading> solve(Course<Problem, PlanReading> course, String... answers) {
        return solve(course.strategy(parts(answers), SolveListener.SILENT), answers.length);
    }

    private static Outcome<PlanReading> solve(Strategy<Problem, PlanReading> strategy, int rounds) {
        return strategy.solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(rounds), new CostLedger(), CLOCK));
    }

    private static String text(Outcome<PlanReading> outcome) {
        return ((Solved<PlanReading>) outcome).text();
    }

    @Test
    void should_hand_out_the_first_valid_plan_of_several() {
        Outcome<PlanReading> outcome =
                solve(new Resample<>(4, new Parallelism(2)), GREEDY, BLOCKED, "No.", "My plan:\n" + LONGER);

        assertThat(text(outcome)).isEqualTo(LONGER);
        assertThat(outcome.transcript().turns()).hasSize(4);
    }

    @Test
    void should_hand_out_the_shortest_valid_plan_of_several() {
        Outcome<PlanReading> outcome =
                solve(new BestOf<>(4, new ByPlanCost(PROBLEM), new Parallelism(4)), LONGER, GREEDY, RIGHT, LONGER);

        assertThat(text(outcome)).isEqualTo(RIGHT);
    }

    @Test
    void should_let_plans_vote_however_they_are_written() {
        Course<Problem, PlanReading> vote = new MajorityVote<>(5, new PlanFingerprints()::of, Parallelism.NONE);

        assertThat(text(solve(vote, GREEDY, RIGHT, "Hello", "[PLAN]\n" + RIGHT + "[PLAN END]", "?")))
                .isEqualTo(RIGHT);
        assertThat(solve(vote, RIGHT, GREEDY, "```\n" + GREEDY + "```", "?", "?"))
                .isInstanceOf(BudgetExhausted.class);
    }

    @Test
    void should_complete_a_plan_rest_by_rest() {
        LoopParts<Problem, PlanReading> parts = parts(
                new ScriptedProposer(
                        Script.ofRounds(
                                BLOCKED,
                                "(unstack c a)\n(put-down c)\n(pick-up c)\n(stack c c)\n",
                                "(put-down c)\n(pick-up b)\n(stack a b)",
                                "[PLAN]\n(stack b c)\n(pick-up a)\n(stack a b)\n[PLAN END]"),
                        CLOCK),
                new RestBackPrompt(Feedback.FIRST, STYLE.format(), History.LAST));

        Outcome<PlanReading> outcome = solve(new LlmModulo<>(parts, SolveListener.SILENT), 9);

        assertThat(text(outcome)).isEqualTo("""
                (unstack c a)
                (put-down c)
                (pick-up c)
                (put-down c)
                (pick-up b)
                (stack b c)
                (pick-up a)
                (stack a b)
                """);
        assertThat(outcome.transcript().turns())
                .extracting(turn -> turn.prompt().begun().lines().count())
                .containsExactly(0L, 0L, 4L, 6L);
    }

    @Test
    void should_begin_each_conversation_with_nothing_of_the_one_before() {
        CritiqueBackPrompt critique = new CritiqueBackPrompt(Feedback.FIRST, STYLE.format());
        LoopParts<Problem, PlanReading> parts = parts(
                new ScriptedProposer(Script.ofRounds(BLOCKED, GREEDY, GREEDY, BLOCKED, RIGHT), CLOCK),
                new RestartEvery<>(2, critique));

        Outcome<PlanReading> outcome = solve(new LlmModulo<>(parts, SolveListener.SILENT), 9);

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(outcome.transcript().turns())
                .extracting(turn -> turn.prompt().messages().size())
                .containsExactly(1, 3, 1, 3, 1);
    }

    @Test
    void should_choose_moves_by_what_the_plans_do() {
        Course<Problem, PlanReading> controller = new MetaController<>(
                MetaRules.DEFAULT,
                new PlanFingerprints(),
                Reserves.<Problem, PlanReading>none()
                        .withAugmentations(List.of(STYLE.initial()))
                        .withSearch(new Resample<>(2, Parallelism.NONE)));
        String padded = "(pick-up b)\n(put-down b)\n" + BLOCKED;

        Outcome<PlanReading> outcome =
                solve(controller, BLOCKED, padded, padded + "(put-down a)\n", GREEDY, "Plan:\n" + GREEDY, "?", RIGHT);

        assertThat(text(outcome)).isEqualTo(RIGHT);
        assertThat(outcome.transcript().decisions())
                .containsExactly(
                        new Decision(1, "critique", "nothing speaks against telling the critique"),
                        new Decision(2, "critique", "nothing speaks against telling the critique"),
                        new Decision(3, "resample", "the candidates change, but fail for the same reason"),
                        new Decision(4, "critique", "nothing speaks against telling the critique"),
                        new Decision(5, "search", "the candidate is given again unchanged"));
        assertThat(outcome.transcript().turns()).hasSize(7);
    }

    /** With a model whose errors depend on nothing but seed and round, parallel batches are as those one after the other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void should_come_to_the_same_with_any_number_of_threads(long seed) {
        Proposer model = new NoisyProposer(
                PROBLEM, new ForwardSearch(SearchLimits.USUAL).plan(PROBLEM), seed, Noise.USUAL, CLOCK);
        Optional<Outcome<PlanReading>> expected = Optional.empty();
        for (int atOnce : new int[] {1, 3, 7}) {
            Course<Problem, PlanReading> best = new BestOf<>(7, new ByPlanCost(PROBLEM), new Parallelism(atOnce));
            Outcome<PlanReading> outcome = solve(
                    best.strategy(
                            parts(model, new CritiqueBackPrompt(Feedback.FIRST, STYLE.format())), SolveListener.SILENT),
                    7);
            assertThat(outcome).isEqualTo(expected.orElse(outcome));
            expected = Optional.of(outcome);
        }
    }
}
