package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Unproven;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;

/** Tries all kinds of proofs of unsolvability in the order of their cost; it does not look for plans. */
public final class UnsolvabilityProver implements Prover<Problem> {

    private final ProofLimits limits;

    public UnsolvabilityProver() {
        this(ProofLimits.USUAL);
    }

    public UnsolvabilityProver(ProofLimits limits) {
        this.limits = limits;
    }

    @Override
    public ProofAttempt attempt(Problem problem) {
        Settlement settlement = prove(problem);
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return new Proven(unsolvable.certificate());
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return new Unproven(undecided.reason().text());
        }
        return new Unproven("there is a plan");
    }

    /** As {@link #attempt}, with what was tried. The problem may turn out to have a plan. */
    public Settlement prove(Problem problem) {
        return new Portfolio(problem, limits)
                .settle(List.of(
                        Method.COUNTS,
                        Method.RELAXATION,
                        Method.GROUPS,
                        Method.CYCLES,
                        Method.PAIRS,
                        Method.projection(limits.bytes()),
                        Method.exhaustion(limits.bytes())));
    }
}
