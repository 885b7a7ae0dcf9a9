package dev.llmmodulo.verifiers.judgement;

import java.util.Optional;

/** A certificate that its checker has accepted in this run; there is no other way to make one. */
public final class CheckedCertificate {

    private final Certificate certificate;

    private CheckedCertificate(Certificate certificate) {
        this.certificate = certificate;
    }

    /** Runs the checker now. */
    public static <P, K extends Certificate> Optional<CheckedCertificate> check(
            CertificateChecker<P, K> checker, P problem, K certificate) {
        return checker.proves(problem, certificate)
                ? Optional.of(new CheckedCertificate(certificate))
                : Optional.empty();
    }

    public Certificate certificate() {
        return certificate;
    }

    @Override
    public String toString() {
        return "checked " + certificate.kind();
    }
}
