package dev.llmmodulo.generator.spend;

/** What a budget bounds. */
public enum Limit {
    ROUNDS,
    CALLS,
    TOKENS,
    MONEY,
    TIME
}
