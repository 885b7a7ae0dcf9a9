package dev.llmmodulo.generator.log;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.ProofEffort;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Appends to a transcript what happens, as it happens, each record flushed: what is recorded is not lost with the
 * process. Tell it of calls and of attempts at a proof by making it the ledger's observers.
 */
public final class TranscriptWriter implements SolveListener {

    private final Writer out;
    private final Lexicon lexicon;

    public TranscriptWriter(Writer out, Lexicon lexicon) {
        this.out = out;
        this.lexicon = lexicon;
    }

    /** Writes the first line of a solve. */
    public void start(String instance, Instant at, Map<String, String> settings) {
        append(new TranscriptRecord.Started(TranscriptRecord.Started.FORMAT, instance, at, settings));
    }

    /** An observer for the ledger of one instance. */
    public Consumer<PhysicalCall> callsOf(String instance) {
        return call -> append(new TranscriptRecord.Called(instance, call));
    }

    /** The other observer for that ledger. */
    public Consumer<ProofEffort> proofsOf(String instance) {
        return effort -> append(new TranscriptRecord.Tried(instance, effort));
    }

    @Override
    public void on(SolveEvent event) {
        if (event instanceof SolveEvent.Judged judged) {
            append(judged(judged.instance(), judged.turn()));
        } else if (event instanceof SolveEvent.Decided decided) {
            append(new TranscriptRecord.Decided(decided.instance(), decided.decision()));
        } else if (event instanceof SolveEvent.Ended ended) {
            append(new TranscriptRecord.Ended(ended.instance(), ended.outcome().id(), detail(ended.outcome())));
        }
    }

    private synchronized void append(TranscriptRecord entry) {
        try {
            out.write(TranscriptLog.line(entry));
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("the transcript cannot be written", failure);
        }
    }

    private TranscriptRecord judged(String instance, Turn<?> turn) {
        return new TranscriptRecord.Judged(
                instance,
                turn.round(),
                turn.started(),
                turn.prompt().version(),
                turn.prompt().messages(),
                turn.answer(),
                turn.candidate() instanceof PlanReading.Read read ? read.plan().toIpc() : "",
                turn.verdict().id(),
                critiques(turn.verdict()),
                turn.verdict() instanceof Verdict.Unknown<?> unknown
                        ? unknown.reason().text()
                        : "",
                turn.modelTime(),
                turn.verifierTime());
    }

    private List<CritiqueRecord> critiques(Verdict<?> verdict) {
        return verdict.critiques().stream()
                .map(critique -> CritiqueRecord.of(critique, lexicon))
                .toList();
    }

    private static String detail(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Solved<?> solved) {
            return solved.text();
        } else if (outcome instanceof Outcome.ProvenUnsolvable<?> unsolvable) {
            return unsolvable.certificate().certificate().kind();
        } else if (outcome instanceof Outcome.BudgetExhausted<?> exhausted) {
            return exhausted.limit().name().toLowerCase(Locale.ROOT);
        }
        Outcome.Aborted<?> aborted = (Outcome.Aborted<?>) outcome;
        return aborted.boundary().name().toLowerCase(Locale.ROOT) + ": " + aborted.reason();
    }
}
