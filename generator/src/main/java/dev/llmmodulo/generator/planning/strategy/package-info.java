/**
 * Strategies for planning problems by their names, as they stand on a command line or in a spec: start at
 * {@link dev.llmmodulo.generator.planning.strategy.Strategies}. The strategies themselves are elsewhere and know nothing of
 * these names.
 */
@NullMarked
package dev.llmmodulo.generator.planning.strategy;

import org.jspecify.annotations.NullMarked;
