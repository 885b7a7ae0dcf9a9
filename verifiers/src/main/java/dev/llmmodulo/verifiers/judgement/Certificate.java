package dev.llmmodulo.verifiers.judgement;

/** Evidence, as data, that a problem has no solution. It is worth nothing until a {@link CertificateChecker} took it. */
public interface Certificate {

    /** A stable name of the kind of proof, such as {@code relaxed-unreachable}. */
    String kind();
}
