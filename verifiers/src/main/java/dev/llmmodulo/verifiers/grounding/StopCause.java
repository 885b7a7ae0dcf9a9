package dev.llmmodulo.verifiers.grounding;

/** What ends a computation before its end. */
public enum StopCause {
    /** The problem uses something that is not supported; the text names it. */
    UNSUPPORTED,
    WORK,
    TIME,
    MEMORY,
    INTERRUPT
}
