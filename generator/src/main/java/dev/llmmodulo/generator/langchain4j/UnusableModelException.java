package dev.llmmodulo.generator.langchain4j;

/** A model was asked for in a way that cannot work; the message says what would. */
public final class UnusableModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnusableModelException(String message) {
        super(message);
    }
}
