package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.spend.CountableTime;
import java.time.Duration;

/**
 * How a solve looks for a proof that there is no plan.
 *
 * @param time for all attempts together, and as much for the fact that a wrong claim is told; both end when a solve's own
 *     time is up
 */
public record ProofOptions(Proving when, Duration time, OnProof onProof, OnWrongClaim onWrongClaim) {

    /** First, ten seconds; a proof is the outcome, and a wrong claim is told nothing. */
    public static final ProofOptions DEFAULT =
            new ProofOptions(Proving.FIRST, Duration.ofSeconds(10), OnProof.END, OnWrongClaim.NOTHING);

    /**
     * A time of more than a hundred years counts as a hundred years.
     *
     * @throws IllegalArgumentException the time is negative
     */
    public ProofOptions {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the time for proofs is negative: " + time);
        }
        time = CountableTime.of(time);
    }

    public ProofOptions withWhen(Proving other) {
        return new ProofOptions(other, time, onProof, onWrongClaim);
    }

    public ProofOptions withOnProof(OnProof other) {
        return new ProofOptions(when, time, other, onWrongClaim);
    }

    public ProofOptions withOnWrongClaim(OnWrongClaim other) {
        return new ProofOptions(when, time, onProof, other);
    }
}
