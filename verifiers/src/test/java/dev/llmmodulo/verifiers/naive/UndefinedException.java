package dev.llmmodulo.verifiers.naive;

/** A number is read that does not exist: a fluent without a value, a division by zero. */
final class UndefinedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndefinedException(String what) {
        super(what);
    }
}
