package dev.llmmodulo.generator.planning;

/** When a proof of unsolvability is looked for, beside asking the model. */
public enum Proving {
    /** Before the model is asked, which then is not if there is a proof. */
    FIRST,
    /** While the model is asked. */
    ALONGSIDE,
    /** When the model claims that there is no plan. */
    ON_CLAIM,
    NEVER
}
