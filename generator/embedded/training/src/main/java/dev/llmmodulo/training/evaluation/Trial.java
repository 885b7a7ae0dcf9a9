package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.langchain4j.EmbeddedChatModel;
import dev.llmmodulo.generator.embedded.langchain4j.EmbeddedProposer;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.planning.strategy.Strategies;
import dev.llmmodulo.generator.planning.strategy.StrategyAids;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import java.time.InstantSource;
import java.util.List;

/** One problem to measure with. */
record Trial(String kind, int number, Problem problem) {

    /** The whole loop as {@code solve} runs it, without a prover. */
    Measurement loop(EmbeddedModel model, String way, Feedback feedback, Sampling sampling, int rounds) {
        Proposer proposer = new EmbeddedProposer(model, sampling, InstantSource.system());
        return run(way, proposer, options(feedback), rounds);
    }

    /** The same, asking only for what is left behind the steps that can be executed. */
    Measurement rest(EmbeddedModel model, Sampling sampling, int rounds) {
        Proposer proposer = new EmbeddedProposer(model, sampling, InstantSource.system());
        PlanningOptions options = options(Feedback.FIRST)
                .withStrategy(
                        Strategies.of(StrategySpec.parse("loop,ask=rest"), StrategyAids.none(EmbeddedChatModel.NAME)));
        return run(Measurement.REST, proposer, options, rounds);
    }

    private static PlanningOptions options(Feedback feedback) {
        return PlanningOptions.DEFAULT.withFeedback(feedback).withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER));
    }

    /** One answer when asked for a short plan. */
    Measurement shortPlan(EmbeddedModel model, Sampling sampling) {
        Proposer proposer = EmbeddedProposer.ofShortPlans(model, sampling, InstantSource.system());
        return run(Measurement.SHORT, proposer, options(Feedback.NONE), 1);
    }

    /** Whether the prover finds that there is no plan, and what the model says, asked once. */
    Measurement unsolvable(EmbeddedModel model, Sampling sampling) {
        Measurement said = loop(model, Measurement.UNSOLVABLE, Feedback.NONE, sampling, 1);
        Outcome<PlanReading> outcome = outcome(
                new EmbeddedProposer(model, sampling, InstantSource.system()),
                PlanningOptions.DEFAULT,
                new CostLedger(),
                0);
        boolean proven = outcome instanceof Outcome.ProvenUnsolvable;
        return new Measurement(
                kind, number, Measurement.UNSOLVABLE, proven, said.tokens(), said.seconds(), said.claimed());
    }

    Measurement planner() {
        long started = System.nanoTime();
        boolean solved = new ForwardSearch(SearchLimits.USUAL).plan(problem) instanceof SearchResult.Found;
        return new Measurement(kind, number, Measurement.PLANNER, solved, List.of(), since(started), false);
    }

    private Measurement run(String way, Proposer proposer, PlanningOptions options, int rounds) {
        CostLedger ledger = new CostLedger();
        long started = System.nanoTime();
        Outcome<PlanReading> outcome = outcome(proposer, options, ledger, rounds);
        double seconds = since(started);
        List<Long> tokens = ledger.calls().stream()
                .map(PhysicalCall::usage)
                .map(usage -> usage.map(TokenUsage::total).orElse(0L))
                .toList();
        boolean claimed = outcome.transcript().turns().stream()
                .anyMatch(turn -> turn.candidate() instanceof PlanReading.UnsolvableClaim);
        return new Measurement(kind, number, way, outcome instanceof Outcome.Solved, tokens, seconds, claimed);
    }

    private Outcome<PlanReading> outcome(Proposer proposer, PlanningOptions options, CostLedger ledger, int rounds) {
        PddlWriter writer = new PddlWriter();
        ProblemTexts texts = new ProblemTexts(
                Source.of("domain", writer.write(problem.domain())), Source.of("problem", writer.write(problem)));
        BudgetMeter meter = new BudgetMeter(Budget.ofRounds(rounds), ledger, InstantSource.system());
        return new PlanSolver(options)
                .strategy(problem, texts, proposer, SolveListener.SILENT)
                .solve(kind + "-" + number, problem, meter);
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
