package dev.llmmodulo.verifiers.certificate.checking;

import java.time.Duration;

/**
 * How much a check may take before it is given up.
 *
 * @param visits objects tried for variables, literals assumed and states looked at
 * @param time from the beginning of the check
 * @param bytes for the largest table that the check makes
 */
public record CheckLimits(long visits, Duration time, long bytes) {

    /** For any certificate: 120 seconds, tables of 2 GB. */
    public static final CheckLimits USUAL =
            new CheckLimits(Long.MAX_VALUE - 1, Duration.ofSeconds(120), 2_000_000_000L);

    public CheckLimits withTime(Duration most) {
        return new CheckLimits(visits, most, bytes);
    }

    public CheckLimits withVisits(long most) {
        return new CheckLimits(most, time, bytes);
    }
}
