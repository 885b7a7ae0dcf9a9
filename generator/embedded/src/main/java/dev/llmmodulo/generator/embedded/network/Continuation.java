package dev.llmmodulo.generator.embedded.network;

/**
 * What was written behind a text.
 *
 * @param tokens the last one is the end, if it is complete
 * @param logProbabilities of each token given those before, as the model has it at temperature 1; natural logarithms
 * @param complete whether it was ended by itself, instead of cut off
 */
public record Continuation(int[] tokens, double[] logProbabilities, boolean complete) {}
