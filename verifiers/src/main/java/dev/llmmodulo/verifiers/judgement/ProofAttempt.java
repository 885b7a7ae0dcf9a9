package dev.llmmodulo.verifiers.judgement;

/** How an attempt to prove unsolvability ended. */
public sealed interface ProofAttempt {

    /** The problem has no solution. */
    record Proven(CheckedCertificate certificate) implements ProofAttempt {}

    /** Nothing is proven; the problem may or may not have a solution. */
    record Unproven(String why) implements ProofAttempt {}
}
