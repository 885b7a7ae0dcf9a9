package dev.llmmodulo.generator.planning;

/** What a proof that there is no plan does to a solve. */
public enum OnProof {
    /** It is the outcome. */
    END,
    /** A model that insists on a plan is told the reason; it is the outcome once the model gives in or the budget ends. */
    TELL
}
