package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A sum over calls, and over attempts at a proof.
 *
 * @param tokens in and out, as far as the services told
 * @param money in US dollars, as far as prices are known
 * @param unpricedCalls calls that {@code money} leaves out; not those that failed before anything was generated, which
 *     cost nothing
 * @param proofAttempts without a model; they cost no money
 * @param proofTime of all attempts together
 */
public record Spend(
        int calls, long tokens, BigDecimal money, int unpricedCalls, int proofAttempts, Duration proofTime) {

    /** Of calls only. */
    public Spend(int calls, long tokens, BigDecimal money, int unpricedCalls) {
        this(calls, tokens, money, unpricedCalls, 0, Duration.ZERO);
    }
}
