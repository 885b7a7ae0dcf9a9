package dev.llmmodulo.generator.langchain4j;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What calls to a service are held to, apart from any budget. With {@link Sampling#maxOutputTokens} these are the caps of
 * a single call; those of a solve are in {@link dev.llmmodulo.generator.spend.Budget}.
 *
 * @param timeout for one physical call, from sending to the answer's last byte
 * @param retries physical calls after a first one that failed, per proposal
 * @param maxAnswerBytes of an answer's body
 * @param requestsPerMinute physical calls to the service, retries included, spread evenly; empty for no bound
 * @param circuitBreaking when a failing service is left alone; empty for never
 * @param hedgeAfter when a call that is not answered yet is made a second time; the first answer counts, and the other
 *     call is given up. Services may charge for that one too, and do not tell a budget of money how much. Not made where
 *     the budget allows only one more call. Empty for never
 * @param longestSilence answers are streamed, and a call ends when after a first piece no other comes for so long. What
 *     had come of an answer that breaks off is an answer, marked as such; what it cost is not known, so a budget of money
 *     ends with it. Empty to have answers in one piece
 */
public record CallBounds(
        Duration timeout,
        int retries,
        int maxAnswerBytes,
        OptionalInt requestsPerMinute,
        Optional<CircuitBreaking> circuitBreaking,
        Optional<Duration> hedgeAfter,
        Optional<Duration> longestSilence) {

    /**
     * Ten minutes, because reasoning models take several; four retries; ten megabytes; any pace; no breaking of circuits,
     * no hedging and no streaming.
     */
    public static final CallBounds DEFAULT = new CallBounds(Duration.ofMinutes(10), 4, 10_000_000, OptionalInt.empty());

    public CallBounds {
        requirePositive(timeout.toMillis(), "timeout in milliseconds");
        requirePositive(retries + 1L, "number of calls per proposal");
        requirePositive(maxAnswerBytes, "bound on an answer's bytes");
        requirePositive(requestsPerMinute.orElse(1), "number of requests per minute");
        hedgeAfter.ifPresent(delay -> requirePositive(delay.toMillis(), "time before a hedge in milliseconds"));
        longestSilence.ifPresent(silence -> requirePositive(silence.toMillis(), "longest silence in milliseconds"));
    }

    /** Without breaking of circuits, hedging and streaming. */
    public CallBounds(Duration timeout, int retries, int maxAnswerBytes, OptionalInt requestsPerMinute) {
        this(timeout, retries, maxAnswerBytes, requestsPerMinute, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public CallBounds withTimeout(Duration longest) {
        return new CallBounds(
                longest, retries, maxAnswerBytes, requestsPerMinute, circuitBreaking, hedgeAfter, longestSilence);
    }

    public CallBounds withRetries(int most) {
        return new CallBounds(
                timeout, most, maxAnswerBytes, requestsPerMinute, circuitBreaking, hedgeAfter, longestSilence);
    }

    public CallBounds withMaxAnswerBytes(int most) {
        return new CallBounds(timeout, retries, most, requestsPerMinute, circuitBreaking, hedgeAfter, longestSilence);
    }

    public CallBounds withRequestsPerMinute(int most) {
        return new CallBounds(
                timeout, retries, maxAnswerBytes, OptionalInt.of(most), circuitBreaking, hedgeAfter, longestSilence);
    }

    public CallBounds withCircuitBreaking(CircuitBreaking when) {
        return new CallBounds(
                timeout, retries, maxAnswerBytes, requestsPerMinute, Optional.of(when), hedgeAfter, longestSilence);
    }

    public CallBounds withHedgeAfter(Duration delay) {
        return new CallBounds(
                timeout,
                retries,
                maxAnswerBytes,
                requestsPerMinute,
                circuitBreaking,
                Optional.of(delay),
                longestSilence);
    }

    /** Answers come streamed. */
    public CallBounds withLongestSilence(Duration longest) {
        return new CallBounds(
                timeout, retries, maxAnswerBytes, requestsPerMinute, circuitBreaking, hedgeAfter, Optional.of(longest));
    }

    private static void requirePositive(long value, String what) {
        if (value < 1) {
            throw new UnusableModelException("the " + what + " is not positive: " + value);
        }
    }
}
