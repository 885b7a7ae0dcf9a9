package dev.llmmodulo.verifiers.grounding;

/** A computation was ended by a {@link WorkMeter}, or not begun since the problem is not classical. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoppedException(String why) {
        super(why, null, false, false);
    }
}
