/**
 * Texts, places in them and what is wrong there: start at {@link dev.llmmodulo.verifiers.text.Source}.
 * The reader of nested parentheses keeps the place of every word, so that each finding can be shown where it stands.
 */
@NullMarked
package dev.llmmodulo.verifiers.text;

import org.jspecify.annotations.NullMarked;
