package dev.llmmodulo.cli;

import java.util.concurrent.CancellationException;

/**
 * What an interrupt does to results. Whatever judges, settles or searches ends early and undecided, which looks like any other
 * result, so that this is asked before one is handed out.
 */
final class Interruption {

    private Interruption() {}

    /**
     * Leaves the interrupt flag as it is.
     *
     * @throws CancellationException the thread was interrupted
     */
    static void requireNone() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
