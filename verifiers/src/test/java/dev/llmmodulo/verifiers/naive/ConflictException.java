package dev.llmmodulo.verifiers.naive;

/** Two effects of one step change the same fluent in ways whose order would matter. */
final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConflictException(String what) {
        super(what);
    }
}
