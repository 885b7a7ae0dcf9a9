package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Limit;

/** Why a run ended before all its instances were done. */
public enum Stop {
    INTERRUPTED,
    CALLS,
    TOKENS,
    MONEY,
    TIME,
    /** The records cannot be written, or this program failed. */
    FAILED;

    static Stop of(Limit limit) {
        return valueOf(limit.name());
    }
}
