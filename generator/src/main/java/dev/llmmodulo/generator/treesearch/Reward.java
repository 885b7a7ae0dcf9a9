package dev.llmmodulo.generator.treesearch;

/** Estimates what positions are worth. */
@FunctionalInterface
public interface Reward<N> {

    /**
     * What a position is worth. Where it is computed, it is always the same for the same position. Where a model is asked, it
     * is a guess: the same throughout a solve once the model was asked about the position, and neutral while it cannot be
     * asked, since the budget or its service does not allow it.
     */
    Estimate of(N position);
}
