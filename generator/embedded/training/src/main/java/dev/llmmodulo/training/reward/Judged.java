package dev.llmmodulo.training.reward;

import java.util.Locale;

/**
 * What is known of one answer.
 *
 * @param progress of the plan in it; where none was read, of the plan without steps
 */
public record Judged(Kind kind, Progress progress) {

    /** What the answer is. */
    public enum Kind {
        /** A plan that the validator proves to solve the problem. */
        VALID,
        /** A plan that the validator refutes. */
        INVALID,
        /** A plan of which the validator could not decide; neither valid nor invalid may be concluded. */
        UNKNOWN,
        /** It says that there is no plan. */
        CLAIM,
        /** No plan can be read in it. */
        UNREADABLE;

        /** In lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
