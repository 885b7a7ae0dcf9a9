package dev.llmmodulo.verifiers.search;

import java.time.Duration;

/**
 * How much a search may do before it gives up.
 *
 * @param grounding small steps of grounding
 * @param successors steps tried
 * @param time for grounding and search together
 * @param memory bytes for the states that are kept, estimated; what is needed besides is small
 */
public record SearchLimits(long grounding, long successors, Duration time, long memory) {

    /** Enough for everyday problems, and little enough for a gigabyte of memory. */
    public static final SearchLimits USUAL =
            new SearchLimits(10_000_000, 5_000_000, Duration.ofSeconds(60), 512L << 20);

    /** As far as time and most of the heap of this machine's JVM go. */
    public static SearchLimits time(Duration most) {
        return new SearchLimits(
                Long.MAX_VALUE, Long.MAX_VALUE, most, Runtime.getRuntime().maxMemory() / 5 * 3);
    }

    public SearchLimits withSuccessors(long most) {
        return new SearchLimits(grounding, most, time, memory);
    }

    public SearchLimits withTime(Duration most) {
        return new SearchLimits(grounding, successors, most, memory);
    }

    /** @param most in bytes */
    public SearchLimits withMemory(long most) {
        return new SearchLimits(grounding, successors, time, most);
    }
}
