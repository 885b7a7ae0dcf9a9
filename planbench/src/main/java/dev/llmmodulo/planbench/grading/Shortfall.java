package dev.llmmodulo.planbench.grading;

/** In which way an answer is wrong. */
public enum Shortfall {
    /** There is nothing in the answer but blanks. */
    EMPTY_ANSWER,
    /** No plan, no state or no assessment can be read from it, or several that differ. */
    UNREADABLE,
    /** The plan that it proposes is not valid. */
    INVALID_PLAN,
    /** Its plan is valid, but there is a cheaper one. */
    COSTLY_PLAN,
    /** It claims that there is no plan, but there is one. */
    FALSE_CLAIM,
    /** It proposes a plan, but there is none. */
    PLAN_FOR_UNSOLVABLE,
    /** It describes another state. */
    WRONG_STATE
}
