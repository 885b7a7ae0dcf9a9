/**
 * What a benchmark is run on and how: start at {@link dev.llmmodulo.planbench.RunSpec}.
 * A run's folder is described by {@link dev.llmmodulo.planbench.log.RunLog}.
 */
@NullMarked
package dev.llmmodulo.planbench;

import org.jspecify.annotations.NullMarked;
