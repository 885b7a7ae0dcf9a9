package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.ServiceException;

/**
 * Monte Carlo tree search, with {@link Uct} or {@link Puct}, and without random rollouts. Again and again it
 *
 * <ol>
 *   <li>selects: goes down from the root, each time to the child with the highest score, as far as an unexpanded leaf;
 *   <li>expands: takes all children that the policy proposes for the leaf at once, less dead ends;
 *   <li>evaluates: estimates each child by the reward, which costs nothing beside a proposal;
 *   <li>backs up: counts each estimate as a visit of its child and of all positions above. A leaf from which
 *       something was finished counts another visit with reward 1, any other leaf without children one with reward 0, and
 *       so do all above.
 * </ol>
 *
 * So every child has been visited once before it is selected among. Each position is in the tree once, where it was first
 * reached; what leads to it again is left out. What has no leaf below that can be expanded is not selected any more.
 */
public final class MonteCarloSearch implements TreeSearch {

    private final SelectionRule rule;
    private final SearchTerms terms;

    public MonteCarloSearch(SelectionRule rule, SearchTerms terms) {
        this.rule = rule;
        this.terms = terms;
    }

    @Override
    public <N extends Position, F> SearchResult<N, F> search(N root, Policy<N, F> policy, Reward<N> reward)
            throws ServiceException, InterruptedException {
        return Growth.result(
                terms,
                root,
                policy,
                reward,
                (growth, start) -> MonteCarloTree.grow(growth, start, terms.depth(), tree -> tree.descend(rule)));
    }
}
