package dev.llmmodulo.generator;

/**
 * What a strategy chose to do next, and why.
 *
 * @param afterRound the rounds that were complete when it chose
 * @param choice a stable name of what it does next, such as {@code restart}
 */
public record Decision(int afterRound, String choice, String reason) {}
