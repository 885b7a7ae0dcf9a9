/**
 * Searches over a tree that a policy proposes and a reward guides: start at
 * {@link dev.llmmodulo.generator.treesearch.TreeSearch}. What a position is, and what is finished, is the policy's business.
 */
@NullMarked
package dev.llmmodulo.generator.treesearch;

import org.jspecify.annotations.NullMarked;
