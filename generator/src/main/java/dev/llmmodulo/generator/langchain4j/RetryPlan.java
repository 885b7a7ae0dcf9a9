package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * When a proposal's failed calls are tried again: after a wait that doubles each time, or what the service asks for if that is
 * longer, and up to half of the former more by chance. Chance is keyed by the proposal, so a run repeats exactly.
 */
final class RetryPlan {

    static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** A service that asks to be left alone for longer is not called again. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** Retries where no server runs. */
    private static final int MOST_TO_NOBODY = 2;

    private static final double JITTER = 0.5;

    private final Retry.AsyncContext<Void> attempts;
    private final SplittableRandom chance;
    private int toNobody;

    RetryPlan(int retries, ProposalRequest request) {
        chance = new SplittableRandom(Objects.hash(request.instance(), request.round(), request.sample()));
        RetryConfig config = RetryConfig.<Void>custom()
                .maxAttempts((int) Math.min(retries + 1L, Integer.MAX_VALUE))
                .retryOnException(failure -> ((CallFailure) failure).mayPass())
                .intervalBiFunction(this::millisAfter)
                .build();
        // The asynchronous context decides and leaves the waiting to us, who can be interrupted and have a budget.
        attempts = Retry.of("model-service", config).asyncContext();
    }

    /**
     * How long to wait before the next call.
     *
     * @throws ServiceException there is to be none
     */
    Duration waitAfter(CallFailure failure) throws ServiceException {
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        if (failure.mayPass() && asked.compareTo(LONGEST_WAIT) > 0) {
            throw new ServiceException(
                    failure.kind(),
                    failure.getMessage() + "; the service is to be called again in " + asked.toSeconds()
                            + " s, and no more than " + LONGEST_WAIT.toSeconds() + " s are waited for");
        }
        toNobody += failure.isNobodyThere() ? 1 : 0;
        long millis = toNobody > MOST_TO_NOBODY ? -1 : attempts.onError(failure);
        if (millis < 0) {
            throw new ServiceException(failure.kind(), failure.getMessage());
        }
        return Duration.ofMillis(millis);
    }

    private long millisAfter(int attempt, Either<Throwable, Void> failure) {
        double backOff = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() * Math.pow(2, attempt - 1.0));
        Duration asked = ((CallFailure) failure.getLeft()).retryAfter().orElse(Duration.ZERO);
        return (long) (Math.max(asked.toMillis(), backOff) + backOff * JITTER * chance.nextDouble());
    }
}
