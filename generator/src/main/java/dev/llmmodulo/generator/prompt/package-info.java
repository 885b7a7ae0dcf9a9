/**
 * What a model is told: start at {@link dev.llmmodulo.generator.prompt.PromptStyle}.
 * The wordings are resources whose names carry their version, so that an experiment's record can name them.
 */
@NullMarked
package dev.llmmodulo.generator.prompt;

import org.jspecify.annotations.NullMarked;
