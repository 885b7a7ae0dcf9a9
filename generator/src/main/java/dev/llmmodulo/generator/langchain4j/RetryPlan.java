package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.ProposalRequest;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * When a proposal's failed calls are tried again: after what the service asks for, else after a wait that doubles each
 * time and is up to half as long again by chance. Chance is keyed by the proposal, so a run repeats exactly.
 */
final class RetryPlan {

    static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final double JITTER = 0.5;

    private final Retry.AsyncContext<Void> attempts;
    private final SplittableRandom chance;

    RetryPlan(int retries, ProposalRequest request) {
        chance = new SplittableRandom(Objects.hash(request.instance(), request.round(), request.sample()));
        RetryConfig config = RetryConfig.<Void>custom()
                .maxAttempts(retries + 1)
                .retryOnException(failure -> ((CallFailure) failure).mayPass())
                .intervalBiFunction(this::millisAfter)
                .build();
        // The asynchronous context decides and leaves the waiting to us, who can be interrupted and have a budget.
        attempts = Retry.of("model-service", config).asyncContext();
    }

    /** How long to wait before the next call; empty if there is to be none. */
    Optional<Duration> waitAfter(CallFailure failure) {
        long millis = attempts.onError(failure);
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    private long millisAfter(int attempt, Either<Throwable, Void> failure) {
        Optional<Duration> asked = ((CallFailure) failure.getLeft()).retryAfter();
        double backOff = FIRST_WAIT.toMillis() * Math.pow(2, attempt - 1.0) * (1 + JITTER * chance.nextDouble());
        return Math.min(LONGEST_WAIT.toMillis(), asked.map(Duration::toMillis).orElse((long) backOff));
    }
}
