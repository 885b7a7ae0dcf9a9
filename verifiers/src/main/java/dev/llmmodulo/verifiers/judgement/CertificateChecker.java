package dev.llmmodulo.verifiers.judgement;

/**
 * Checks a certificate of unsolvability against the problem itself, trusting nothing of what made it.
 *
 * @param <P> the problem
 * @param <K> the certificate
 */
@FunctionalInterface
public interface CertificateChecker<P, K extends Certificate> {

    /** Whether the certificate proves that the problem has no solution; false also when a limit was reached. */
    boolean proves(P problem, K certificate);
}
