package dev.llmmodulo.generator.treesearch;

/**
 * What every search is told.
 *
 * @param depth how many times the policy may be followed from the root on, at least 1; deeper leaves are not expanded
 * @param finished how much has to be finished for the search to end, at least 1
 * @param seed decides between leaves that are equally good and equally likely
 */
public record SearchTerms(int depth, int finished, long seed) {

    /** @throws IllegalArgumentException a number is too small */
    public SearchTerms {
        if (depth < 1 || finished < 1) {
            throw new IllegalArgumentException("depth and finished must be positive: " + depth + ", " + finished);
        }
    }
}
