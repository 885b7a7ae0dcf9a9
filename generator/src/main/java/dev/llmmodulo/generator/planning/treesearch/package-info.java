/**
 * Tree search over plans, whose states come from the validator's semantics and never from the model: start at
 * {@link dev.llmmodulo.generator.planning.treesearch.TreeSearchStrategy}. The model only proposes steps.
 */
@NullMarked
package dev.llmmodulo.generator.planning.treesearch;

import org.jspecify.annotations.NullMarked;
