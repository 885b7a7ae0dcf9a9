package dev.llmmodulo.verifiers.search;

import java.time.Duration;

/**
 * How much a search may do before it gives up.
 *
 * @param grounding small steps of grounding
 * @param successors steps tried; each keeps some 60 bytes of memory until the search ends, and each new state some more
 * @param time for grounding and search together
 */
public record SearchLimits(long grounding, long successors, Duration time) {

    /** Enough for everyday problems, and little enough for a gigabyte of memory. */
    public static final SearchLimits USUAL = new SearchLimits(10_000_000, 5_000_000, Duration.ofSeconds(60));

    public SearchLimits withSuccessors(long most) {
        return new SearchLimits(grounding, most, time);
    }

    public SearchLimits withTime(Duration most) {
        return new SearchLimits(grounding, successors, most);
    }
}
