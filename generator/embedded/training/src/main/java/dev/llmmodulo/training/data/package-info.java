/**
 * Files of examples to train with: start at {@link dev.llmmodulo.training.data.ExampleMaker}.
 */
@NullMarked
package dev.llmmodulo.training.data;

import org.jspecify.annotations.NullMarked;
