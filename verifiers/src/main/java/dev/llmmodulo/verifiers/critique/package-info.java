/**
 * What can be said about a plan, as facts first and in words second: start at {@link dev.llmmodulo.verifiers.critique.PlanCritique},
 * or at {@link dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition} for an example. Nothing here judges.
 */
@NullMarked
package dev.llmmodulo.verifiers.critique;

import org.jspecify.annotations.NullMarked;
