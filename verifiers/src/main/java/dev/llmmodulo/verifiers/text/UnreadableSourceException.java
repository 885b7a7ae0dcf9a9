package dev.llmmodulo.verifiers.text;

/** A file that cannot be read as text; its message is the rendered diagnostic. */
public final class UnreadableSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public UnreadableSourceException(Diagnostic diagnostic) {
        super(diagnostic.render());
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
