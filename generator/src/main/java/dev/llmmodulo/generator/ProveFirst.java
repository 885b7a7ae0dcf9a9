package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.Prover;
import java.util.List;

/**
 * Tries to prove that there is no solution before anything is spent on a model. A proof for another problem is none.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class ProveFirst<P, C> implements Strategy<P, C> {

    private final Prover<P> prover;
    private final Strategy<P, C> otherwise;
    private final SolveListener listener;

    public ProveFirst(Prover<P> prover, Strategy<P, C> otherwise, SolveListener listener) {
        this.prover = prover;
        this.otherwise = otherwise;
        this.listener = listener;
    }

    @Override
    public Outcome<C> solve(String instance, P problem, BudgetMeter meter) {
        ProofAttempt attempt = prover.attempt(problem);
        if (!(attempt instanceof Proven proven) || !proven.certificate().isFor(problem)) {
            return otherwise.solve(instance, problem, meter);
        }
        Transcript<C> nothingAsked =
                new Transcript<>(instance, List.of(), List.of(), meter.ledger().calls());
        Outcome<C> outcome = new Outcome.ProvenUnsolvable<>(proven.certificate(), nothingAsked);
        listener.on(new SolveEvent.Ended(instance, outcome, meter.ledger().total()));
        return outcome;
    }
}
