package dev.llmmodulo.verifiers.grounding;

/** A computation was ended by a limit, or not begun since the problem is not supported. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StopCause cause;

    public StoppedException(StopCause cause, String why) {
        super(why);
        this.cause = cause;
    }

    public StopCause cause() {
        return cause;
    }
}
