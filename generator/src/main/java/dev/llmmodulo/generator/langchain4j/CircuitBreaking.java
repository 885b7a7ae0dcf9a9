package dev.llmmodulo.generator.langchain4j;

import java.time.Duration;

/**
 * When a service that fails again and again is left alone: once so many physical calls in a row failed, whatever proposals
 * and models of it they were for, none is sent for a while and every proposal fails at once. Then a single call tries whether
 * the service is back. Only failures that may pass count; being told that there were too many requests is none.
 *
 * <p>It ends the retries of the proposal under way too, so it has to be more patient than they are, or the retries that it
 * leaves are never made.
 *
 * @param failures calls in a row that failed
 * @param rest how long no call is sent then
 */
public record CircuitBreaking(int failures, Duration rest) {

    /**
     * Thirty failures in a row, then a minute. If every second call fails by chance, this happens once in a thousand
     * million calls.
     */
    public static final CircuitBreaking PATIENT = new CircuitBreaking(30, Duration.ofMinutes(1));

    public CircuitBreaking {
        if (failures < 1 || rest.isNegative() || rest.isZero()) {
            throw new UnusableModelException(
                    "a model is left alone after a positive number of failures and for some time, not after " + failures
                            + " for " + rest);
        }
    }
}
