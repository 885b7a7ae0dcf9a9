package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.spend.Limit;
import java.util.List;

/**
 * What a search did.
 *
 * @param end why it ended
 * @param expanded the leaves that it went on from, in order
 * @param finished in the order in which it was found
 */
public record SearchResult<N, F>(End end, List<Leaf<N>> expanded, List<F> finished) {
    public SearchResult {
        expanded = List.copyOf(expanded);
        finished = List.copyOf(finished);
    }

    /** Why a search ended. */
    public sealed interface End {

        /** As much is finished as was asked for. */
        record Enough() implements End {}

        /** There is no leaf left to go on from. It does not follow that there is nothing to find. */
        record Exhausted() implements End {}

        record OutOfBudget(Limit limit) implements End {}
    }
}
