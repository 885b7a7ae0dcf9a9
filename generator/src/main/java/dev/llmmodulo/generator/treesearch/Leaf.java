package dev.llmmodulo.generator.treesearch;

/**
 * A position that a search has chosen to go on from.
 *
 * @param depth how many times the policy was followed from the root to here
 */
public record Leaf<N>(N position, int depth, double reward) {}
