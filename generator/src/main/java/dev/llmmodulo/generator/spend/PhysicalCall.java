package dev.llmmodulo.generator.spend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request that went to a model's service, whatever came of it.
 *
 * @param model provider and name
 * @param round the loop's round, from 1
 * @param attempt 1 for the first try of the round, then its retries
 * @param result {@link #OK}, or the kind of failure
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

    @JsonIgnore
    public boolean isAnswered() {
        return result.equals(OK);
    }
}
