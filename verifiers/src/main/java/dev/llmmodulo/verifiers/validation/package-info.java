/**
 * Executes plans on the lifted model and says exactly what fails: start at {@link dev.llmmodulo.verifiers.validation.PlanValidator}.
 * Every step is judged in the state it meets; nothing is grounded.
 */
@NullMarked
package dev.llmmodulo.verifiers.validation;

import org.jspecify.annotations.NullMarked;
