package dev.llmmodulo.cli;

/** What the user gave cannot be used; the message is all that is said, so it names the file. */
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
