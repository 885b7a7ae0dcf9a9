package dev.llmmodulo.generator.embedded;

import dev.llmmodulo.generator.embedded.network.Continuation;

/**
 * One answer of the embedded model.
 *
 * @param text in the problem's words
 * @param read tokens of what it was told
 * @param continuation the tokens it wrote, with their probabilities
 */
public record EmbeddedAnswer(String text, int read, Continuation continuation) {}
