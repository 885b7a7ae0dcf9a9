package dev.llmmodulo.verifiers.grounding;

/** A computation was ended by a limit, or not begun since the problem is not supported. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    public StoppedException(Limit limit, String why) {
        super(why);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
