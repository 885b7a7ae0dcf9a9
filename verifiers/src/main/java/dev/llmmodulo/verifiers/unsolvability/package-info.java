/**
 * Provers of unsolvability: start at {@link dev.llmmodulo.verifiers.unsolvability.UnsolvabilityCritic}. What they find
 * counts only once the checker of its certificate has accepted it.
 */
@NullMarked
package dev.llmmodulo.verifiers.unsolvability;

import org.jspecify.annotations.NullMarked;
