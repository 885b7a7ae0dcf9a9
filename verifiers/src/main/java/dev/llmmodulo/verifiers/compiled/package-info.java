/**
 * The fast way to judge many plans for one problem: start at {@link dev.llmmodulo.verifiers.compiled.CompiledProblem}.
 * It decides the plain cases by integers and bits, and leaves every other to the validator.
 */
@NullMarked
package dev.llmmodulo.verifiers.compiled;

import org.jspecify.annotations.NullMarked;
