package dev.llmmodulo.verifiers.certificate.checking;

/** Counts steps of work up to a bound, and looks at the clock and for an interrupt every few of them. */
final class Visits {

    private static final int BETWEEN_LOOKS = 256;

    private final CheckLimits limits;
    private final long start = System.nanoTime();
    private long made;
    private long worked;

    Visits(CheckLimits limits) {
        this.limits = limits;
    }

    /** Counts one, and gives up at the bound, when time is up, and when the thread was interrupted. */
    void count() {
        if (++made > limits.visits()) {
            throw new GivenUpException(limits.visits() + " visits");
        }
        work();
    }

    /** For each turn of a loop that counts no visits and may be long, so that time does not run out unseen in it. */
    void work() {
        if (++worked % BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /** Gives up if a table would take more than the limit of memory. */
    void reserve(long bytes) {
        if (bytes > limits.bytes()) {
            throw new GivenUpException(limits.bytes() / 1_000_000 + " MB of memory");
        }
    }

    private void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUpException("interrupted");
        } else if (System.nanoTime() - start > limits.time().toNanos()) {
            throw new GivenUpException(limits.time().toSeconds() + " s");
        }
    }

    /** The check was given up; nothing is proven. */
    static final class GivenUpException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUpException(String limit) {
            super(limit, null, false, false);
        }
    }
}
