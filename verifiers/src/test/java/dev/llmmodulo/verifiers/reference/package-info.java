/**
 * What the sweeps measure against: start at {@link dev.llmmodulo.verifiers.reference.NaiveSemantics}. It shares no code
 * with what it measures.
 */
@NullMarked
package dev.llmmodulo.verifiers.reference;

import org.jspecify.annotations.NullMarked;
