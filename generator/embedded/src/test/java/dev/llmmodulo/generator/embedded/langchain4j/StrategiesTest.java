package dev.llmmodulo.generator.embedded.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.conversation.ConversationReader;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.planning.strategy.Strategies;
import dev.llmmodulo.generator.planning.strategy.StrategyAids;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that strategies ask can be read. The model learned nothing, so that what it answers is mostly wrong. */
class StrategiesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final ProblemTexts SOURCE = new ProblemTexts(
            Source.of(
                    "domain",
                    DomainLibrary.bundled().domain("blocksworld").orElseThrow().pddl()),
            Source.of("problem", """
                    (define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)
                      (:init (handempty) (ontable a) (ontable b) (on c a) (clear b) (clear c))
                      (:goal (and (on a b) (on b c))))
                    """));

    /** Each of its blocks can be picked up, so that even a model that learned nothing now and then says a step that applies. */
    private static final ProblemTexts ON_THE_TABLE = new ProblemTexts(
            Source.of(
                    "domain",
                    DomainLibrary.bundled().domain("blocksworld").orElseThrow().pddl()),
            Source.of("problem", """
                    (define (problem table) (:domain blocksworld-4ops) (:objects a b c)
                      (:init (handempty) (ontable a) (ontable b) (ontable c) (clear a) (clear b) (clear c))
                      (:goal (and (on a b) (on b c))))
                    """));

    private static EmbeddedModel tiny() {
        try (InputStream in = EmbeddedModel.class.getResourceAsStream("network/tiny.safetensors")) {
            return EmbeddedModel.read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Outcome<PlanReading> solve(ProblemTexts source, String strategy, int rounds) {
        Problem problem = source.read().orThrow();
        Sampling sampling = Sampling.UNSET.withSeed(1).withTemperature(5).withMaxOutputTokens(20);
        PlanningOptions options = PlanningOptions.DEFAULT
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(StrategySpec.parse(strategy), StrategyAids.none("embedded")));
        return new PlanSolver(options)
                .strategy(problem, source, new EmbeddedProposer(tiny(), sampling, CLOCK), SolveListener.SILENT)
                .solve("problem", problem, new BudgetMeter(Budget.ofRounds(rounds), new CostLedger(), CLOCK));
    }

    private static String asked(Turn<PlanReading> turn) {
        return ConversationReader.read(turn.prompt().messages()).world().init().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "single",
                "resample:6",
                "vote:6",
                "best-of:6",
                "loop",
                "loop,history=0",
                "loop,history=1,ask=rest,restart=3",
                "controller,then=puct",
                "beam:2",
                "best-first,chunk=2",
                "uct,reward=goals",
                "puct,samples=2",
                "mcts-g,reward=constant"
            })
    void should_answer_whatever_a_strategy_asks(String strategy) {
        Outcome<PlanReading> outcome = solve(SOURCE, strategy, 6);

        assertThat(outcome).isInstanceOfAny(Outcome.BudgetExhausted.class, Outcome.Solved.class);
        assertThat(outcome.transcript().calls())
                .isNotEmpty()
                .extracting(PhysicalCall::result)
                .containsOnly(PhysicalCall.OK);
    }

    @Test
    void should_be_asked_about_states_on_the_way_in_a_search() {
        Outcome<PlanReading> outcome = solve(ON_THE_TABLE, "best-first,samples=12,chunk=1,reward=constant", 300);

        List<String> states = outcome.transcript().turns().stream()
                .map(StrategiesTest::asked)
                .distinct()
                .toList();
        assertThat(states).hasSizeGreaterThan(1);
    }
}
