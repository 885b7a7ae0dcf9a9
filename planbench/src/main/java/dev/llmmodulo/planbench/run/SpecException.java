package dev.llmmodulo.planbench.run;

/** What is to be run cannot be run like this; the message is for whoever wrote it. */
public final class SpecException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpecException(String message) {
        super(message);
    }
}
