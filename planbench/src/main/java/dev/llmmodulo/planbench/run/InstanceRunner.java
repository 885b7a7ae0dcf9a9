package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.planning.OnProof;
import dev.llmmodulo.generator.planning.OnWrongClaim;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs the loop on single instances. Thread-safe. */
final class InstanceRunner {

    private static final Spend NOTHING = new Spend(0, 0, BigDecimal.ZERO, 0);

    private final RunSpec spec;
    private final PromptStyles styles;
    private final ProblemShelf shelf = new ProblemShelf();
    private final RunLogWriter log;
    private final RunMeter meter;
    private final InstantSource clock;

    InstanceRunner(RunSpec spec, PromptStyles styles, RunLogWriter log, RunMeter meter, InstantSource clock) {
        this.spec = spec;
        this.styles = styles;
        this.log = log;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Runs one instance.
     *
     * @param earlier calls that were recorded of it in earlier sessions
     * @return empty if the run stopped first
     */
    Optional<InstanceRecord> run(Work work, RunModel model, Deque<CallRecord> earlier) throws IOException {
        Instant started = clock.instant();
        ReadyProblem problem;
        PromptStyle style;
        try {
            problem = shelf.get(work.source());
            style = styles.style(
                    work.key().protocol().prompt(), problem.problem().domain());
        } catch (PddlException | UnreadableSourceException | SpecException unusable) {
            return Optional.of(unusable(work, started, String.valueOf(unusable.getMessage())));
        }
        ProblemFacts facts = problem.facts(
                log.store(problem.texts().domain().text()),
                log.store(problem.texts().problem().text()));
        JournalledModel proposer = new JournalledModel(model.proposer(work.key(), problem), work, earlier, log, meter);
        CostLedger ledger = new CostLedger(proposer::called, effort -> {});
        Outcome<PlanReading> outcome = new PlanSolver(options(work, style))
                .strategy(problem.problem(), problem.texts(), proposer, SolveListener.SILENT)
                .solve(
                        work.key().set() + "/" + work.key().instance(),
                        problem.problem(),
                        new BudgetMeter(spec.instanceLimits().budget(spec.rounds()), ledger, clock));
        if (outcome instanceof Outcome.Aborted<?> aborted && aborted.boundary() == Outcome.Boundary.INTERRUPTED) {
            return Optional.empty();
        }
        return Optional.of(record(work, facts, started, outcome, ledger.total(), style));
    }

    private PlanningOptions options(Work work, PromptStyle style) {
        ProofOptions proof = new ProofOptions(
                Words.parse(Proving.class, spec.prove()), spec.proofTime(), OnProof.END, OnWrongClaim.NOTHING);
        return PlanningOptions.DEFAULT
                .withStyle(style)
                .withFeedback(Words.parse(Feedback.class, work.key().protocol().feedback()))
                .withProof(proof);
    }

    private InstanceRecord record(
            Work work,
            ProblemFacts facts,
            Instant started,
            Outcome<PlanReading> outcome,
            Spend spend,
            PromptStyle style) {
        Rounds rounds = new Rounds(style.format().lexicon());
        return new InstanceRecord(
                work.key(),
                facts,
                started,
                Duration.between(started, clock.instant()),
                outcome.id(),
                detail(outcome),
                text(outcome),
                outcome.transcript().turns().stream().map(rounds::record).toList(),
                spend,
                outcome instanceof Outcome.Aborted<?> aborted
                        ? Optional.of(new InstanceRecord.Failure(Words.of(aborted.boundary()), aborted.reason()))
                        : Optional.empty());
    }

    private InstanceRecord unusable(Work work, Instant started, String reason) {
        ProblemFacts none = new ProblemFacts(
                "", "", "", 0, 0, work.source().optimalLength(), work.source().solvable());
        return new InstanceRecord(
                work.key(),
                none,
                started,
                Duration.between(started, clock.instant()),
                "aborted",
                "",
                "",
                List.of(),
                NOTHING,
                Optional.of(new InstanceRecord.Failure("problem", reason)));
    }

    private static String detail(Outcome<?> outcome) {
        if (outcome instanceof Outcome.ProvenUnsolvable<?> unsolvable) {
            return unsolvable.certificate().certificate().kind();
        }
        return outcome instanceof Outcome.BudgetExhausted<?> exhausted
                ? exhausted.limit().name().toLowerCase(Locale.ROOT)
                : "";
    }

    private static String text(Outcome<PlanReading> outcome) {
        if (outcome instanceof Outcome.Solved<PlanReading> solved) {
            return solved.text();
        }
        var turns = outcome.transcript().turns();
        return turns.isEmpty() ? "" : Rounds.plan(turns.get(turns.size() - 1).candidate());
    }
}
