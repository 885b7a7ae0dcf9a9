/**
 * What a model is told: start at {@link dev.llmmodulo.generator.prompt.CritiqueBackPrompt}.
 * The wording of each prompt is versioned, since it is part of every experiment.
 */
@NullMarked
package dev.llmmodulo.generator.prompt;

import org.jspecify.annotations.NullMarked;
