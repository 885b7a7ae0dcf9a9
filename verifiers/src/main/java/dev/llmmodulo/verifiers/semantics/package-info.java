/**
 * What PDDL means, on the lifted model and exactly: start at {@link dev.llmmodulo.verifiers.semantics.Execution}, which executes steps,
 * with {@link dev.llmmodulo.verifiers.semantics.Evaluation} for conditions and {@link dev.llmmodulo.verifiers.semantics.Change} for effects. Nothing is grounded.
 */
@NullMarked
package dev.llmmodulo.verifiers.semantics;

import org.jspecify.annotations.NullMarked;
