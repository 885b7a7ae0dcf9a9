package dev.llmmodulo.generator.spend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One request that went to a model's service, whatever came of it.
 *
 * @param model provider and name
 * @param round the loop's round, from 1
 * @param attempt 1 for the first try of a request, then its retries and hedges; a round has more than one request if
 *     what its model answered was continued or its history shortened
 * @param result {@link #OK}, {@link #BROKEN_OFF}, {@link #SUPERSEDED}, {@code INTERRUPTED}, {@code FAULT} of this program, or the kind
 *     of failure
 * @param usage empty if the service told none
 * @param money in US dollars; empty if no price or no usage is known
 */
public record PhysicalCall(
        String model,
        int round,
        int attempt,
        Instant started,
        Duration latency,
        String result,
        Optional<TokenUsage> usage,
        Optional<BigDecimal> money) {

    /** The result of a call that was answered. */
    public static final String OK = "ok";

    /** The result of a call whose answer broke off while it was streamed; what had come is the answer. */
    public static final String BROKEN_OFF = "broken-off";

    /** The result of a hedged call that another was quicker than, whether it was still answered or given up. */
    public static final String SUPERSEDED = "superseded";

    /** The kinds of failure in which nothing was generated, so that the call cost nothing. */
    private static final Set<String> FREE = Set.of(
            "RATE_LIMITED", "SERVER_ERROR", "NOT_AUTHORISED", "NO_SUCH_MODEL", "TOO_LONG", "REJECTED", "CIRCUIT_OPEN");

    /** @throws IllegalArgumentException the money is negative, which would give a budget back what it had spent */
    public PhysicalCall {
        if (money.orElse(BigDecimal.ZERO).signum() < 0) {
            throw new IllegalArgumentException("the money of a call is negative: " + money.get());
        }
    }

    @JsonIgnore
    public boolean isAnswered() {
        return result.equals(OK) || result.equals(BROKEN_OFF);
    }

    /** Whether it was no call that counts for an answer: neither answered nor made beside one that was. */
    @JsonIgnore
    public boolean isFailed() {
        return !isAnswered() && !result.equals(SUPERSEDED);
    }

    /** Whether it may have cost money that is not known. */
    @JsonIgnore
    public boolean isUnpriced() {
        return money.isEmpty() && !FREE.contains(result);
    }

    /** Whether it may have taken tokens that are not known. A stand-in asks no model and takes none: its price is known. */
    @JsonIgnore
    public boolean isUncounted() {
        return usage.isEmpty() && isUnpriced();
    }

    /** The same call with another result. */
    public PhysicalCall withResult(String other) {
        return new PhysicalCall(model, round, attempt, started, latency, other, usage, money);
    }
}
