package dev.llmmodulo.planbench.score;

import java.util.Locale;

/**
 * The score of one recorded instance, made from its record by judging the answer again.
 *
 * @param reason for people: the first critique, the kind of certificate, what could not be decided; may be empty
 */
public record InstanceScore(Kind kind, String reason) {

    /** What an instance can come to. */
    public enum Kind {
        /** The last answer is right: its plan was validated now. */
        SOLVED(true, true),
        /** There is no plan, and the model said so. */
        CLAIM_TRUE(true, true),
        /** It was proven that there is no plan, but the model did not say so. */
        UNSOLVABLE_PROVEN(true, false),
        /** The last answer is not right. */
        NOT_SOLVED(true, false),
        /** The model said that there is no plan, and there is one. */
        CLAIM_FALSE(true, false),
        /** The last answer is blank, or a plan without steps that does not do. */
        EMPTY(true, false),
        /** The model or its service refused to answer. */
        REFUSED(true, false),
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
