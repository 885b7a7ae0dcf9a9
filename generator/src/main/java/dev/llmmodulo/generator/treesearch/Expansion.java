package dev.llmmodulo.generator.treesearch;

import java.util.List;

/**
 * What a policy makes of one position.
 *
 * @param children in the order in which they were proposed
 * @param finished what came to its end on the way and was found right; the same may be found more than once
 */
public record Expansion<N, F>(List<Child<N>> children, List<F> finished) {
    public Expansion {
        children = List.copyOf(children);
        finished = List.copyOf(finished);
    }
}
