/**
 * The commands that make what the embedded model is trained with and measure it: start at
 * {@link dev.llmmodulo.training.Main}. They are no part of the product.
 */
@NullMarked
package dev.llmmodulo.training;

import org.jspecify.annotations.NullMarked;
