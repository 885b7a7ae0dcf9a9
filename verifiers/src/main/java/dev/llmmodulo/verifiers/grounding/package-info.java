/**
 * Makes problems free of variables, and finds what their facts can become when nothing is ever undone: start at
 * {@link dev.llmmodulo.verifiers.grounding.Grounding}. Nothing here is trusted: plans are validated and proofs of
 * unsolvability are checked elsewhere.
 */
@NullMarked
package dev.llmmodulo.verifiers.grounding;

import org.jspecify.annotations.NullMarked;
