package dev.llmmodulo.verifiers.unsolvability;

import java.time.Duration;

/**
 * How much may be spent on settling whether a problem has a plan. Where the work runs out before the time does, the same
 * problem gives the same settlement on any machine.
 *
 * @param work small steps of the method that may take most; others may take a part of them, as of the time
 * @param time for everything together, the check of the certificate too
 * @param bytes for the largest table of states, of which there is one at a time
 */
public record ProofLimits(long work, Duration time, long bytes) {

    /** As much work as can be done in a minute, and tables of a gigabyte; less if the Java machine has less than three. */
    public static final ProofLimits USUAL = new ProofLimits(
            Long.MAX_VALUE,
            Duration.ofSeconds(60),
            Math.min(1_000_000_000L, Runtime.getRuntime().maxMemory() / 3));

    private static final long QUARTER_OF_A_GIGABYTE = 256L << 20;

    /** Enough for most problems of benchmarks, and seconds where all methods fail. */
    public static final long USUAL_WORK = 20_000_000;

    /** So much work, however long it takes, and tables of a quarter of a gigabyte. */
    public static ProofLimits ofWork(long steps) {
        return new ProofLimits(steps, Duration.ofDays(1), QUARTER_OF_A_GIGABYTE);
    }

    public ProofLimits withTime(Duration most) {
        return new ProofLimits(work, most, bytes);
    }
}
