package dev.llmmodulo.domains.instances;

/** There are no such instances, or they are too rare; the message says what was tried. */
public final class NoInstanceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoInstanceException(String message) {
        super(message);
    }
}
