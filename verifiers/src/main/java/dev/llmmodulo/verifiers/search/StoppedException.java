package dev.llmmodulo.verifiers.search;

/** A {@link WorkMeter} ended a computation. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException(String why) {
        super(why, null, false, false);
    }
}
