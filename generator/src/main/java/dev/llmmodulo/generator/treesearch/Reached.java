package dev.llmmodulo.generator.treesearch;

import java.util.Comparator;
import java.util.Optional;

/**
 * A position in a tree, and how it was reached.
 *
 * @param parent empty for the root
 * @param likelihood the product of the priors on the way
 * @param draw decides between equals
 */
record Reached<N extends Position>(
        Optional<Reached<N>> parent, N position, int depth, double prior, double likelihood, double reward, long draw) {

    /** The likelier one first. */
    static <N extends Position> Comparator<Reached<N>> likeliestFirst() {
        return Comparator.<Reached<N>>comparingDouble(Reached::likelihood)
                .reversed()
                .thenComparingLong(Reached::draw);
    }

    /** The one with the higher reward first. */
    static <N extends Position> Comparator<Reached<N>> bestFirst() {
        return Comparator.<Reached<N>>comparingDouble(Reached::reward)
                .reversed()
                .thenComparing(likeliestFirst());
    }

    Leaf<N> leaf() {
        return new Leaf<>(position, depth, reward);
    }

    /** Whether a position of this key lies on the way from the root to here. */
    boolean passes(Object key) {
        return position.key().equals(key)
                || parent.filter(before -> before.passes(key)).isPresent();
    }
}
