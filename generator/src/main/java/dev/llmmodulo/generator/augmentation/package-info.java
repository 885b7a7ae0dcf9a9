/**
 * What is added to the first prompt of a problem so that a model answers better: start at
 * {@link dev.llmmodulo.generator.augmentation.AugmentationBank}. Each wording is versioned, and the problem and the format
 * asked for stay those of the style.
 */
@NullMarked
package dev.llmmodulo.generator.augmentation;

import org.jspecify.annotations.NullMarked;
