package dev.llmmodulo.domains.instances;

import java.util.Locale;

/** Why a problem has no plan. */
public enum UnsolvableKind {
    /** Two facts of the goal never hold together. */
    CONTRADICTION,
    /** The goal asks for things that stand on each other in a ring. */
    CYCLE,
    /** No two facts of the goal exclude each other, and it can be reached if nothing is ever undone. */
    HIDDEN;

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
