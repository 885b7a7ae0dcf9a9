package dev.llmmodulo.verifiers.semantics;

/**
 * Kleene's three values: a comparison that reads a value which is not defined is neither true nor false, and so is
 * whatever hangs on it.
 */
public enum Truth {
    FALSE,
    UNDEFINED,
    TRUE;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return values()[TRUE.ordinal() - ordinal()];
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
