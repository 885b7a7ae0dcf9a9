package dev.llmmodulo.generator.langchain4j;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Spreads calls evenly, so that no minute holds more than allowed. Thread-safe. */
final class Pace {

    private static final Duration ANY_WAIT = Duration.ofDays(1);

    private final Optional<RateLimiter> limiter;

    Pace(OptionalInt requestsPerMinute) {
        limiter = requestsPerMinute.isEmpty() ? Optional.empty() : Optional.of(limiter(requestsPerMinute.getAsInt()));
    }

    private static RateLimiter limiter(int requestsPerMinute) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(1)
                .limitRefreshPeriod(Duration.ofMinutes(1).dividedBy(requestsPerMinute))
                .timeoutDuration(ANY_WAIT)
                .build();
        return RateLimiter.of("model-service", config);
    }

    /** Whether the next call need not wait. */
    boolean isFree() {
        return limiter.map(permits -> permits.getMetrics().getAvailablePermissions() > 0)
                .orElse(true);
    }

    /** Reserves the next call: how long to wait before it. */
    Duration reserve() {
        return limiter.map(permits -> Duration.ofNanos(Math.max(0, permits.reservePermission())))
                .orElse(Duration.ZERO);
    }
}
