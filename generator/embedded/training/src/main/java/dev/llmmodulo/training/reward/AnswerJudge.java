package dev.llmmodulo.training.reward;

import dev.llmmodulo.training.reward.Judged.Kind;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanValidator;

/** Judges what was read in answers. Stateless and thread-safe. */
public final class AnswerJudge {

    private static final Plan NOTHING_DONE = Plan.of();

    private final PlanValidator validator = new PlanValidator();

    /** @throws IllegalArgumentException the problem's goal is not a conjunction of facts, or time matters in it */
    public Judged judge(Problem problem, PlanReading reading) {
        if (!(reading instanceof PlanReading.Read read)) {
            Kind kind = reading instanceof PlanReading.UnsolvableClaim ? Kind.CLAIM : Kind.UNREADABLE;
            return new Judged(kind, Progress.of(problem, NOTHING_DONE));
        } else if (validator.review(problem, read) instanceof Review.Findings findings) {
            Kind kind = findings.refutes() ? Kind.INVALID : Kind.VALID;
            return new Judged(kind, Progress.of(problem, read.plan()));
        }
        return new Judged(Kind.UNKNOWN, Progress.of(problem, NOTHING_DONE));
    }
}
