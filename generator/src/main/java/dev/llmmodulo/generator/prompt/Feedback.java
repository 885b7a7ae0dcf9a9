package dev.llmmodulo.generator.prompt;

/** How much of a verdict a back-prompt reveals. */
public enum Feedback {
    /** Nothing: the same question again. */
    NONE,
    /** That the plan is not valid. */
    BINARY,
    /** The first critique. */
    FIRST,
    /** All critiques, up to a bound. */
    ALL,
    /** The first critique, why it is so and what could help. */
    CAUSAL
}
