package dev.llmmodulo.generator.embedded.world;

/** A problem that the model cannot read; the message says why. */
public final class UnknownWorldException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownWorldException(String message) {
        super(message);
    }
}
