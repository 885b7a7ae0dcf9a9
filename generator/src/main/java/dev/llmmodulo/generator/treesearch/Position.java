package dev.llmmodulo.generator.treesearch;

/** Where a search stands. */
@FunctionalInterface
public interface Position {

    /** Equal for positions from which the same leads on, however they were reached; fit to be the key of a map. */
    Object key();
}
