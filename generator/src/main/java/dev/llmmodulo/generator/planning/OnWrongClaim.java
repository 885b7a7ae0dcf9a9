package dev.llmmodulo.generator.planning;

/** What a model is told that claims there is no plan, when one was found. Anything but nothing helps it. */
public enum OnWrongClaim {
    /** Only that its claim is not proven. */
    NOTHING,
    /** That there is a plan, and how it begins. */
    FIRST_STEPS,
    /** A plan. */
    PLAN,
    /** That there is a plan, and a fact that holds on the way in every plan. */
    LANDMARK
}
