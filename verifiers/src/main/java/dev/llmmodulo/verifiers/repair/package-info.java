/**
 * Finds small changes that make a plan valid: start at {@link dev.llmmodulo.verifiers.repair.RepairSearch}.
 * It gives answers away, so nothing here runs unless it is asked for by name.
 */
@NullMarked
package dev.llmmodulo.verifiers.repair;

import org.jspecify.annotations.NullMarked;
