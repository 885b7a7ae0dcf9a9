package dev.llmmodulo.verifiers.certificate.checking;

/** The certificate does not prove what it should; the message says why. */
final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectedException(String why) {
        super(why, null, false, false);
    }
}
