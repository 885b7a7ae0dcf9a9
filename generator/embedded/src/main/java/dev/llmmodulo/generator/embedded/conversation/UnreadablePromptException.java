package dev.llmmodulo.generator.embedded.conversation;

/** A prompt that the embedded model cannot read; the message says what it could. */
public final class UnreadablePromptException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnreadablePromptException(String message) {
        super(message);
    }
}
