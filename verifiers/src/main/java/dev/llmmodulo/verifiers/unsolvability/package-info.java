/**
 * Whether a problem has a plan: start at {@link dev.llmmodulo.verifiers.unsolvability.ProblemSettler}. What is found counts
 * only once a plan is validated or the checker of a certificate has accepted it.
 */
@NullMarked
package dev.llmmodulo.verifiers.unsolvability;

import org.jspecify.annotations.NullMarked;
