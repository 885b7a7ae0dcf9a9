/**
 * What a model is told: start at {@link dev.llmmodulo.generator.prompt.PromptStyle}. The wordings are resources beside the
 * classes, each with its version in its name.
 */
@NullMarked
package dev.llmmodulo.generator.prompt;

import org.jspecify.annotations.NullMarked;
