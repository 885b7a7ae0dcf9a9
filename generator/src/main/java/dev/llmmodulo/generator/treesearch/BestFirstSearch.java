package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.ServiceException;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Greedy best-first search: expands the leaf with the highest reward, wherever in the tree it is. Each position is in the
 * tree once, where it was first reached.
 */
public final class BestFirstSearch implements TreeSearch {

    private final SearchTerms terms;

    public BestFirstSearch(SearchTerms terms) {
        this.terms = terms;
    }

    @Override
    public <N extends Position, F> SearchResult<N, F> search(N root, Policy<N, F> policy, Reward<N> reward)
            throws ServiceException, InterruptedException {
        return Growth.result(terms, root, policy, reward, (growth, start) -> {
            Set<Object> seen = new HashSet<>(Set.of(root.key()));
            Queue<Reached<N>> open = new PriorityQueue<>(Reached.bestFirst());
            open.add(start);
            while (!open.isEmpty() && !growth.isEnough()) {
                List<Reached<N>> children =
                        growth.expand(List.of(open.remove()), (parent, child) -> seen.add(child.key()));
                children.stream().filter(child -> child.depth() < terms.depth()).forEach(open::add);
            }
        });
    }
}
