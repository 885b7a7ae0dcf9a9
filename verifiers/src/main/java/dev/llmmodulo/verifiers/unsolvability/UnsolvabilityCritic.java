package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Unproven;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/**
 * Puts claims of unsolvability to a prover. Of a claim that is not proven it is undecided; it is for the plan validator
 * to refute that as a candidate. Of any other candidate this critic has nothing to say.
 */
public final class UnsolvabilityCritic implements Critic<Problem, PlanReading> {

    private final Prover<Problem> prover;

    public UnsolvabilityCritic(Prover<Problem> prover) {
        this.prover = prover;
    }

    @Override
    public Review review(Problem problem, PlanReading candidate) {
        if (!(candidate instanceof PlanReading.UnsolvableClaim)) {
            return Review.clean();
        }
        ProofAttempt attempt = prover.attempt(problem);
        return attempt instanceof Proven proven
                ? new Review.NoSolution(proven.certificate())
                : new Review.Undecided(Reason.limit("the claim is not proven: " + ((Unproven) attempt).why()));
    }
}
