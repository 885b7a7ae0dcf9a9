package dev.llmmodulo.verifiers.judgement;

/**
 * Tries to prove that a problem has no solution.
 *
 * @param <P> the problem
 */
@FunctionalInterface
public interface Prover<P> {

    ProofAttempt attempt(P problem);
}
