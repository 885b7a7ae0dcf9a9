package dev.llmmodulo.planbench.score;

import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.time.Duration;
import java.util.Optional;

/**
 * How long it may take to settle whether a problem has a plan, where a recorded answer claims that it has none. Less than its run
 * took for it would leave undecided what was proven there.
 *
 * @param told for all runs; empty for as long as the run allowed, but at least {@link #USUAL}
 */
public record ProofTime(Optional<Duration> told) {

    public static final Duration USUAL = Duration.ofSeconds(10);

    /** For each run what it allowed itself, or the usual time, whichever is longer. */
    public static final ProofTime OF_RUN = new ProofTime(Optional.empty());

    /** For the answers of a run. */
    public ProofLimits limits(RunSpec run) {
        Duration ofRun = run.proofTime().compareTo(USUAL) > 0 ? run.proofTime() : USUAL;
        return ProofLimits.USUAL.withTime(told.orElse(ofRun));
    }

    /** For answers that are of no run. */
    public ProofLimits limits() {
        return ProofLimits.USUAL.withTime(told.orElse(USUAL));
    }
}
