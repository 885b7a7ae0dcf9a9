package dev.llmmodulo.generator.spend;

import java.time.Duration;

/**
 * One attempt to settle, without a model, whether there is a solution.
 *
 * @param method a stable name, such as {@code mutex-pairs}
 * @param result how it ended: {@code settled}, {@code failed}, {@code stopped} or {@code rejected}
 * @param detail what was found, or why nothing was
 */
public record ProofEffort(String method, String result, String detail, Duration time) {}
