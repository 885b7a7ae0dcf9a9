/**
 * What is recorded of a solve, as JSON Lines: start at {@link dev.llmmodulo.generator.log.TranscriptLog}.
 * Records are plain data, so that a log can be read without the program that wrote it.
 */
@NullMarked
package dev.llmmodulo.generator.log;

import org.jspecify.annotations.NullMarked;
