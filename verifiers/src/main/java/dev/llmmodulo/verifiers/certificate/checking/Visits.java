package dev.llmmodulo.verifiers.certificate.checking;

/** Counts the objects tried for variables, up to a bound. */
final class Visits {

    private static final int BETWEEN_LOOKS = 1024;

    private final long most;
    private long made;

    Visits(long most) {
        this.most = most;
    }

    /** Counts one, and gives up at the bound and when the thread was interrupted. */
    void count() {
        if (++made > most || made % BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new GivenUpException();
        }
    }

    /** The check was given up; nothing is proven. */
    static final class GivenUpException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUpException() {
            super("the check was given up", null, false, false);
        }
    }
}
