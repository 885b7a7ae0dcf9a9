package dev.llmmodulo.fuzz;

/** A reader did what its documentation does not say. */
final class Finding extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Finding(String message) {
        super(message);
    }
}
