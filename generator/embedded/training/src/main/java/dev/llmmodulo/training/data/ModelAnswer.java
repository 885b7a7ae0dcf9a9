package dev.llmmodulo.training.data;

/**
 * An answer of a model, without the token that ended it.
 *
 * @param problem the number of the problem among those that were made
 */
record ModelAnswer(int problem, int[] tokens) {}
