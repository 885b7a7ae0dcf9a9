/**
 * The words of a domain as data: start at {@link dev.llmmodulo.domains.text.DataLexicon}. What is said with it reads
 * back as the same, and two different things are never said alike.
 */
@NullMarked
package dev.llmmodulo.domains.text;

import org.jspecify.annotations.NullMarked;
