package dev.llmmodulo.verifiers.unsolvability;

import java.time.Duration;

/**
 * What was tried on the way to a result, for the ledger.
 *
 * @param method a stable name, such as {@code mutex-pairs}; mostly that of the certificate that was looked for
 * @param detail what was found, or why nothing was
 * @param time that it took
 */
public record Effort(String method, Ended ended, String detail, Duration time) {

    /** How it ended. */
    public enum Ended {
        /** With the result. */
        SETTLED,
        /** It cannot settle this problem. */
        FAILED,
        /** At a limit, or by an interrupt. */
        STOPPED,
        /** What it found was not accepted. */
        REJECTED
    }
}
