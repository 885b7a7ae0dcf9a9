package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.heuristic.FactLandmarks;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.unsolvability.ProvenUnsolvability;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.List;
import java.util.Optional;

/**
 * Says what is known of whether there is a plan: a claim that there is none is settled, and a plan is held against what
 * is settled already. Of what is not settled, and of any other problem, it says nothing.
 */
final class SettlingCritic implements Critic<Problem, PlanReading> {

    /** Steps that are told as the beginning of a plan. */
    static final int FIRST_STEPS = 2;

    private static final long STEPS_FOR_LANDMARK = 20_000_000;

    private final Settling settling;
    private final ProofOptions options;

    SettlingCritic(Settling settling, ProofOptions options) {
        this.settling = settling;
        this.options = options;
    }

    @Override
    public Review review(Problem problem, PlanReading candidate) {
        if (!settling.isOf(problem)) {
            return Review.clean();
        }
        boolean isClaim = candidate instanceof PlanReading.UnsolvableClaim;
        Optional<Settlement> settlement =
                isClaim && options.when() != Proving.NEVER ? Optional.of(settling.settled()) : settling.known();
        if (settlement.isPresent() && settlement.get() instanceof Settlement.Unsolvable unsolvable) {
            CheckedCertificate certificate = unsolvable.certificate();
            return isClaim || options.onProof() == OnProof.END
                    ? new Review.NoSolution(certificate)
                    : Review.of(ProvenUnsolvability.of(problem, certificate));
        } else if (isClaim && settlement.isPresent() && settlement.get() instanceof Settlement.Solved solved) {
            return refute(problem, solved.plan().steps());
        }
        return Review.clean();
    }

    private Review refute(Problem problem, List<PlanStep> plan) {
        return switch (options.onWrongClaim()) {
            case NOTHING -> Review.clean();
            case FIRST_STEPS ->
                Review.of(
                        new RefutedClaim(plan.subList(0, Math.min(FIRST_STEPS, plan.size())), false, Optional.empty()));
            case PLAN -> Review.of(new RefutedClaim(plan, true, Optional.empty()));
            case LANDMARK -> Review.of(new RefutedClaim(List.of(), false, landmark(problem, plan)));
        };
    }

    private Optional<Fact> landmark(Problem problem, List<PlanStep> plan) {
        try {
            return FactLandmarks.first(problem, plan, new WorkMeter(STEPS_FOR_LANDMARK, settling.timeLeft()));
        } catch (StoppedException stop) {
            return Optional.empty();
        }
    }
}
