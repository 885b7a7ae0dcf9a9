/**
 * Traces of searches, for a model that writes one before its plan: start at
 * {@link dev.llmmodulo.training.traces.SearchTrace}. They are said in a vocabulary of their own, which the product does not
 * read.
 */
@NullMarked
package dev.llmmodulo.training.traces;

import org.jspecify.annotations.NullMarked;
