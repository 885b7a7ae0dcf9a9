/**
 * Says whether a plan solves a problem, and what is wrong with one that does not: a finding about a step is a
 * {@link dev.llmmodulo.verifiers.validation.StepCritique}.
 */
@NullMarked
package dev.llmmodulo.verifiers.validation;

import org.jspecify.annotations.NullMarked;
