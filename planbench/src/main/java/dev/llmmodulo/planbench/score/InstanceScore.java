package dev.llmmodulo.planbench.score;

import dev.llmmodulo.planbench.extraction.Extraction;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.grading.Shortfall;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Locale;
import java.util.Optional;

/**
 * The score of one recorded instance, made from its record by judging the answer again.
 *
 * @param reason for people: the first critique, the kind of certificate, what could not be decided; may be empty
 * @param explained of an assessment of a plan, what more of it is right
 */
public record InstanceScore(Kind kind, String reason, Optional<Explained> explained) {

    public InstanceScore(Kind kind, String reason) {
        this(kind, reason, Optional.empty());
    }

    /**
     * What an assessment of a plan says beside whether the plan is valid; that is PlanBench's first score of plan
     * verification, and these are the two others.
     *
     * @param fault whether it also says rightly if a step fails or the goal is not reached
     * @param reason whether it also names the failing step and a fact that its precondition lacks, or a fact that the goal
     *     lacks
     */
    public record Explained(boolean fault, boolean reason) {}

    /** The same for an answer that was graded. */
    static InstanceScore of(Score score) {
        if (score instanceof Score.Verification verification) {
            String parts = "the kind of fault " + (verification.type() ? "right" : "wrong") + ", the reason "
                    + (verification.explanation() ? "right" : "wrong");
            return new InstanceScore(
                    verification.binary() ? Kind.SOLVED : Kind.NOT_SOLVED,
                    parts,
                    Optional.of(new Explained(verification.type(), verification.explanation())));
        }
        Optional<PlanReading> reading = Optional.of(score.extraction())
                .filter(Extraction.OfPlan.class::isInstance)
                .map(extraction -> ((Extraction.OfPlan) extraction).reading());
        boolean claim =
                reading.filter(PlanReading.UnsolvableClaim.class::isInstance).isPresent();
        if (score instanceof Score.Correct) {
            return new InstanceScore(claim ? Kind.CLAIM_TRUE : Kind.SOLVED, "");
        } else if (score instanceof Score.Wrong wrong) {
            boolean noSteps = reading.filter(plan ->
                            plan instanceof PlanReading.Read read && read.plan().length() == 0)
                    .isPresent();
            boolean empty = noSteps || wrong.shortfall() == Shortfall.EMPTY_ANSWER;
            Kind otherwise = wrong.shortfall() == Shortfall.FALSE_CLAIM ? Kind.CLAIM_FALSE : Kind.NOT_SOLVED;
            return new InstanceScore(empty ? Kind.EMPTY : otherwise, wrong.reason());
        }
        String reason = ((Score.Undecided) score).reason();
        return new InstanceScore(claim ? Kind.CLAIM_UNKNOWN : Kind.NOT_SCORED, reason);
    }

    /** What an instance can come to. */
    public enum Kind {
        /** The last answer is right: its plan was validated now. */
        SOLVED(true, true),
        /** There is no plan, and the model said so. */
        CLAIM_TRUE(true, true),
        /** It was proven that there is no plan, but the model, which was asked, did not say so. */
        UNSOLVABLE_PROVEN(true, false),
        /** The last answer is not right. */
        NOT_SOLVED(true, false),
        /** The model said that there is no plan, and there is one. */
        CLAIM_FALSE(true, false),
        /** The last answer is blank, or a plan without steps that does not do. */
        EMPTY(true, false),
        /** The model or its service refused to answer. */
        REFUSED(true, false),
        /** It was proven that there is no plan before the model was asked, so that it was not: nothing is known of it. */
        NOT_ASKED(false, false),
        /** The model said that there is no plan, and it could not be settled whether there is. */
        CLAIM_UNKNOWN(false, false),
        /** A service, a verifier or this program failed: nothing is known of the model. Never the same as wrong. */
        NOT_SCORED(false, false);

        private final boolean scored;
        private final boolean right;

        Kind(boolean scored, boolean right) {
            this.scored = scored;
            this.right = right;
        }

        /** Whether it counts at all; what could not be decided is left out of all proportions. */
        public boolean isScored() {
            return scored;
        }

        /** Whether the model's answer is right. */
        public boolean isRight() {
            return right;
        }

        /** As records and tables have it, such as {@code claim-true}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
