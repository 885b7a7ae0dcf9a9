package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.ServiceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Beam search: expands a whole layer at once, and keeps the children with the highest rewards as the next one.
 *
 * <p>A layer holds a position once, as it was first reached in it; and none leads back to where it came from. But what was
 * in an earlier layer, or fell out of one, may come again: its rivals are others then.
 */
public final class BeamSearch implements TreeSearch {

    private final int width;
    private final SearchTerms terms;

    /**
     * @param width how many leaves a layer keeps
     * @throws IllegalArgumentException the width is not positive
     */
    public BeamSearch(int width, SearchTerms terms) {
        if (width < 1) {
            throw new IllegalArgumentException("the width must be positive: " + width);
        }
        this.width = width;
        this.terms = terms;
    }

    @Override
    public <N extends Position, F> SearchResult<N, F> search(N root, Policy<N, F> policy, Reward<N> reward)
            throws ServiceException, InterruptedException {
        return Growth.result(terms, root, policy, reward, (growth, start) -> {
            List<Reached<N>> layer = List.of(start);
            for (int depth = 0; depth < terms.depth() && !layer.isEmpty() && !growth.isEnough(); depth++) {
                Set<Object> inLayer = new HashSet<>();
                layer =
                        growth
                                .expand(
                                        layer,
                                        (parent, child) -> !parent.passes(child.key()) && inLayer.add(child.key()))
                                .stream()
                                .sorted(Reached.bestFirst())
                                .limit(width)
                                .toList();
            }
        });
    }
}
