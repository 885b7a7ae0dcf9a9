package dev.llmmodulo.verifiers.unsolvability;

import java.time.Duration;

/**
 * How much may be spent on settling whether a problem has a plan.
 *
 * @param time for everything together, the check of the certificate too
 * @param bytes for the largest table of states, of which there is one at a time
 */
public record ProofLimits(Duration time, long bytes) {

    /** A minute, and tables of a gigabyte; less if the Java machine has less than three. */
    public static final ProofLimits USUAL = new ProofLimits(
            Duration.ofSeconds(60),
            Math.min(1_000_000_000L, Runtime.getRuntime().maxMemory() / 3));

    public ProofLimits withTime(Duration most) {
        return new ProofLimits(most, bytes);
    }
}
