package dev.llmmodulo.generator.treesearch;

/** Weighs what is known to be good against what is little known. */
@FunctionalInterface
public interface SelectionRule {

    /** How much there is to be said for a child; the highest score is selected. */
    double score(Visits parent, Visits child, double prior);
}
