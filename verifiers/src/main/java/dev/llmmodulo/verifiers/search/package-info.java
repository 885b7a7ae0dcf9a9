/**
 * Heuristics and a planner that is fast rather than optimal: start at
 * {@link dev.llmmodulo.verifiers.search.ForwardSearch}. Nothing here is trusted: plans are validated and proofs of
 * unsolvability are checked elsewhere.
 */
@NullMarked
package dev.llmmodulo.verifiers.search;

import org.jspecify.annotations.NullMarked;
