/**
 * Proposers that need no model and no network, for tests, examples and offline runs: start at
 * {@link dev.llmmodulo.generator.standin.NoisyProposer}. They stand in for a model; what is measured with them is no
 * result.
 */
@NullMarked
package dev.llmmodulo.generator.standin;

import org.jspecify.annotations.NullMarked;
