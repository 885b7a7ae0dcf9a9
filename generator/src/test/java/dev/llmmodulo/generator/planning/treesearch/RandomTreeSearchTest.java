package dev.llmmodulo.generator.planning.treesearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.planning.PlanHandover;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.strategy.Parallelism;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a model proposes: what is handed out is valid, and the budget holds. */
class RandomTreeSearchTest {

    private static final int ROUNDS = 30;

    private static int runs() {
        return System.getProperty("llmmodulo.sweeps", "sample").equals("full") ? 2000 : 40;
    }

    @Test
    void should_hand_out_valid_plans_only_and_stay_within_the_budget() {
        int[] solved = new int[2];
        int inSeveralRounds = 0;
        for (int run = 0; run < runs(); run++) {
            Random random = new Random(run);
            ProblemTexts texts = run % 2 == 0 ? Problems.randomBlocks(random) : Problems.randomLamps(random);
            Outcome<PlanReading> outcome = solve(texts, options(random), run);

            assertThat(outcome).as("run %d", run).isInstanceOfAny(Solved.class, BudgetExhausted.class);
            assertThat(outcome.transcript().turns()).hasSizeLessThanOrEqualTo(ROUNDS);
            assertThat(outcome.transcript().calls())
                    .hasSameSizeAs(outcome.transcript().turns());
            if (outcome instanceof Solved<PlanReading> found) {
                solved[run % 2]++;
                inSeveralRounds += found.transcript().turns().size() > 1 ? 1 : 0;
                assertThat(CriticBank.of(new PlanValidator())
                                .judge(texts.read().orThrow(), new StrictPlanReader().read(found.text())))
                        .as("run %d", run)
                        .isInstanceOf(Verdict.Valid.class);
            } else {
                assertThat(outcome.transcript().turns()).as("run %d", run).hasSize(ROUNDS);
                assertThat(outcome.transcript().turns())
                        .extracting(Turn::verdict)
                        .noneMatch(Verdict.Valid.class::isInstance);
            }
        }
        System.out.printf(
                "tree search: solved %d of %d with blocks and %d of %d with lamps, %d of them in several rounds%n",
                solved[0], runs() / 2, solved[1], runs() / 2, inSeveralRounds);
        assertThat(solved[0]).isGreaterThan(runs() / 10);
        assertThat(solved[1]).isGreaterThan(runs() / 10);
        assertThat(inSeveralRounds).isGreaterThan(runs() / 5);
    }

    private static TreeSearchOptions options(Random random) {
        SearchMethod[] methods = SearchMethod.values();
        StateReward[] rewards = StateReward.values();
        return new TreeSearchOptions(
                methods[random.nextInt(methods.length)],
                1 + random.nextInt(4),
                1 + random.nextInt(20),
                1 + random.nextInt(4),
                1 + random.nextInt(5),
                2 * random.nextDouble(),
                rewards[random.nextInt(rewards.length)],
                1 + random.nextInt(3),
                random.nextLong(),
                new Parallelism(1 + random.nextInt(3)));
    }

    private static Outcome<PlanReading> solve(ProblemTexts texts, TreeSearchOptions options, int run) {
        Problem problem = texts.read().orThrow();
        TolerantPlanReader reader = TolerantPlanReader.of(problem, new PddlLexicon());
        LoopParts<Problem, PlanReading> parts = new LoopParts<>(
                PddlPrompt.style().initial(),
                new PromptReadingModel(new RandomMind(run)),
                answer -> reader.read(answer.text()),
                CriticBank.of(new PlanValidator()),
                (same, turns) -> {
                    throw new AssertionError("tree search sends no back-prompts");
                },
                new PlanHandover(texts),
                InstantSource.system());
        return new TreeSearchStrategy(parts, options, SolveListener.SILENT)
                .solve(
                        "run " + run,
                        problem,
                        new BudgetMeter(Budget.ofRounds(ROUNDS), new CostLedger(), InstantSource.system()));
    }
}
