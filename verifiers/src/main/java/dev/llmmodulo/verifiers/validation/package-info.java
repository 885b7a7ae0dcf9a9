/**
 * Judges whole plans and says exactly what fails: start at {@link dev.llmmodulo.verifiers.validation.PlanValidator}.
 * What steps mean is in {@code semantics}, {@code trajectory} and {@code time}, what is said about them in {@code critique}.
 */
@NullMarked
package dev.llmmodulo.verifiers.validation;

import org.jspecify.annotations.NullMarked;
