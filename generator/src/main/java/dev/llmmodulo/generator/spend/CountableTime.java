package dev.llmmodulo.generator.spend;

import java.time.Duration;

/** Times as bounds, of which some are meant to be without end. */
public final class CountableTime {

    /** Counted in nanoseconds it leaves room to be added to. */
    private static final Duration CENTURY = Duration.ofDays(36_525);

    private CountableTime() {}

    /** The time itself; of one that is longer than a hundred years, a hundred years. */
    public static Duration of(Duration time) {
        return time.compareTo(CENTURY) > 0 ? CENTURY : time;
    }
}
