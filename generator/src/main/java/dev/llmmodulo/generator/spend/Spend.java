package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;

/**
 * A sum over calls.
 *
 * @param tokens in and out, as far as the services told
 * @param money in US dollars, as far as prices are known
 * @param unpricedCalls calls that {@code money} leaves out
 */
public record Spend(int calls, long tokens, BigDecimal money, int unpricedCalls) {}
