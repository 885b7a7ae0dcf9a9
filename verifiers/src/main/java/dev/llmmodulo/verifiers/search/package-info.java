/**
 * Planners: {@link dev.llmmodulo.verifiers.search.ForwardSearch} finds a plan fast,
 * {@link dev.llmmodulo.verifiers.search.OptimalSearch} a cheapest one, and
 * {@link dev.llmmodulo.verifiers.search.AnytimeSearch} cheaper and cheaper ones. Plans are validated before they are
 * returned; that no plan is left is no proof of unsolvability.
 */
@NullMarked
package dev.llmmodulo.verifiers.search;

import org.jspecify.annotations.NullMarked;
