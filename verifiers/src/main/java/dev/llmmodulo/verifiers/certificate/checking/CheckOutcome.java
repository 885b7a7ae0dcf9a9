package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.judgement.CheckedCertificate;

/** How the check of a certificate ended. */
public sealed interface CheckOutcome {

    /** The problem has no solution. */
    record Accepted(CheckedCertificate certificate) implements CheckOutcome {}

    /** The certificate does not prove it; the problem may or may not have a solution. */
    record Rejected(String why) implements CheckOutcome {}

    /** A limit was reached before the end; nothing is known of the certificate. */
    record GivenUp(String limit) implements CheckOutcome {}
}
