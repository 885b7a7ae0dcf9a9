package dev.llmmodulo.verifiers.judgement;

import java.util.Optional;

/**
 * A certificate that a checker has accepted for one problem in this run; there is no other way to make one. It is worth
 * what that checker is worth: who was handed one, and declares a problem unsolvable by it, checks it again.
 */
public final class CheckedCertificate {

    private final Object problem;
    private final Certificate certificate;

    private CheckedCertificate(Object problem, Certificate certificate) {
        this.problem = problem;
        this.certificate = certificate;
    }

    /** Runs the checker now. */
    public static <P, K extends Certificate> Optional<CheckedCertificate> check(
            CertificateChecker<P, K> checker, P problem, K certificate) {
        return checker.proves(problem, certificate)
                ? Optional.of(new CheckedCertificate(problem, certificate))
                : Optional.empty();
    }

    public Certificate certificate() {
        return certificate;
    }

    /** Whether it was accepted for this problem or an equal one; of any other one it proves nothing. */
    public boolean isFor(Object other) {
        return problem.equals(other);
    }

    @Override
    public String toString() {
        return "checked " + certificate.kind();
    }
}
