package dev.llmmodulo.generator.langchain4j;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Spreads calls evenly, so that no minute holds more than allowed. Thread-safe. */
final class Pace {

    private final Optional<Duration> interval;
    private final InstantSource clock;
    private Instant nextFree;

    Pace(OptionalInt requestsPerMinute, InstantSource clock) {
        this.interval = requestsPerMinute.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(1).dividedBy(requestsPerMinute.getAsInt()));
        this.clock = clock;
        this.nextFree = clock.instant();
    }

    /** Whether the next call need not wait. */
    synchronized boolean isFree() {
        return interval.isEmpty() || !nextFree.isAfter(clock.instant());
    }

    /** Reserves the next call: how long to wait before it. */
    synchronized Duration reserve() {
        if (interval.isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant start = nextFree.isAfter(now) ? nextFree : now;
        nextFree = start.plus(interval.get());
        return Duration.between(now, start);
    }
}
