package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Leaves a service alone that fails again and again, if it is to; see {@link CircuitBreaking}. Thread-safe. */
final class Breaker {

    private static final float ALL_PERCENT = 100;
    private static final Duration HOWEVER_SLOW = Duration.ofDays(365);

    private final Optional<CircuitBreaking> when;
    private final Optional<CircuitBreaker> breaker;
    private volatile String lastFailure = "";

    Breaker(Optional<CircuitBreaking> when, String model, InstantSource clock) {
        this.when = when;
        this.breaker = when.map(bound -> CircuitBreaker.of(model, config(bound, clock)));
    }

    private static CircuitBreakerConfig config(CircuitBreaking bound, InstantSource clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(bound.failures())
                .minimumNumberOfCalls(bound.failures())
                .failureRateThreshold(ALL_PERCENT)
                // The library would leave a model alone that thinks for more than a minute each time.
                .slowCallDurationThreshold(HOWEVER_SLOW)
                .waitDurationInOpenState(bound.rest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    /** Whether a call may be sent now; what came of it must be {@linkplain #learn told}. */
    boolean permits() {
        return breaker.map(CircuitBreaker::tryAcquirePermission).orElse(true);
    }

    ServiceException refusal() {
        CircuitBreaking bound = when.orElseThrow();
        return new ServiceException(
                Kind.CIRCUIT_OPEN,
                "not called: the last " + bound.failures() + " calls failed, so none is sent for "
                        + bound.rest().toMillis() + " ms after the last of them (" + lastFailure + ")");
    }

    /** What came of a call that was permitted. */
    void learn(CallResult result) {
        breaker.ifPresent(circuit -> learn(circuit, result));
    }

    private void learn(CircuitBreaker circuit, CallResult result) {
        long millis = result.entry().latency().toMillis();
        if (result instanceof CallResult.Failed failed && failed.failure().isFaultOfService()) {
            lastFailure = failed.failure().kind() + ": " + failed.failure().getMessage();
            circuit.onError(millis, TimeUnit.MILLISECONDS, failed.failure());
        } else if (result instanceof CallResult.Answered answered
                && answered.answer().finish() == Finish.BROKEN_OFF) {
            lastFailure = "a stream broke off";
            circuit.onError(millis, TimeUnit.MILLISECONDS, new CallFailure(Kind.UNREACHABLE, lastFailure));
        } else if (result instanceof CallResult.Answered) {
            circuit.onSuccess(millis, TimeUnit.MILLISECONDS);
        } else {
            circuit.releasePermission();
        }
    }
}
