/**
 * Tells whether two problems are the same but for the names of their objects: start at
 * {@link dev.llmmodulo.domains.canonical.CanonicalForm}. Problems are coloured structures here, as in programs for graph
 * isomorphism.
 */
@NullMarked
package dev.llmmodulo.domains.canonical;

import org.jspecify.annotations.NullMarked;
