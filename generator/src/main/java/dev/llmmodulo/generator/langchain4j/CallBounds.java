package dev.llmmodulo.generator.langchain4j;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What calls to a service are held to, apart from any budget.
 *
 * @param timeout for one physical call, from sending to the answer's last byte
 * @param retries physical calls after a first one that failed, per proposal
 * @param maxAnswerBytes of an answer's body
 * @param requestsPerMinute physical calls, retries included, spread evenly; empty for no bound
 */
public record CallBounds(Duration timeout, int retries, int maxAnswerBytes, OptionalInt requestsPerMinute) {

    /** Ten minutes, because reasoning models take several; four retries; ten megabytes; any pace. */
    public static final CallBounds DEFAULT = new CallBounds(Duration.ofMinutes(10), 4, 10_000_000, OptionalInt.empty());

    public CallBounds {
        requirePositive(timeout.toMillis(), "timeout in milliseconds");
        requirePositive(retries + 1L, "number of calls per proposal");
        requirePositive(maxAnswerBytes, "bound on an answer's bytes");
        requirePositive(requestsPerMinute.orElse(1), "number of requests per minute");
    }

    public CallBounds withTimeout(Duration longest) {
        return new CallBounds(longest, retries, maxAnswerBytes, requestsPerMinute);
    }

    public CallBounds withRetries(int most) {
        return new CallBounds(timeout, most, maxAnswerBytes, requestsPerMinute);
    }

    public CallBounds withMaxAnswerBytes(int most) {
        return new CallBounds(timeout, retries, most, requestsPerMinute);
    }

    public CallBounds withRequestsPerMinute(int most) {
        return new CallBounds(timeout, retries, maxAnswerBytes, OptionalInt.of(most));
    }

    private static void requirePositive(long value, String what) {
        if (value < 1) {
            throw new UnusableModelException("the " + what + " is not positive: " + value);
        }
    }
}
