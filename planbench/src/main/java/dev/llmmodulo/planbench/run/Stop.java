package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Limit;

/** Why a run ended before all its instances were done. */
public enum Stop {
    INTERRUPTED,
    CALLS,
    TOKENS,
    MONEY,
    TIME,
    /** A model's service was left alone again and again, and did not come back. */
    SERVICE,
    /** The records cannot be written, or this program failed. */
    FAILED;

    static Stop of(Limit limit) {
        return valueOf(limit.name());
    }
}
