/**
 * Plans, and the texts they are read from: start at {@link dev.llmmodulo.verifiers.plan.PlanReader}.
 * A reading keeps what was skipped and why, so that nothing is guessed silently.
 */
@NullMarked
package dev.llmmodulo.verifiers.plan;

import org.jspecify.annotations.NullMarked;
