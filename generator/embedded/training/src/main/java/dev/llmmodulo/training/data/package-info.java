/**
 * Files of examples to train with: start at {@link dev.llmmodulo.training.data.Lesson}.
 */
@NullMarked
package dev.llmmodulo.training.data;

import org.jspecify.annotations.NullMarked;
