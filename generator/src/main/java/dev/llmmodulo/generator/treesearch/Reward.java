package dev.llmmodulo.generator.treesearch;

/** Estimates what positions are worth. */
@FunctionalInterface
public interface Reward<N> {

    /** Always the same for the same position. */
    Estimate of(N position);
}
