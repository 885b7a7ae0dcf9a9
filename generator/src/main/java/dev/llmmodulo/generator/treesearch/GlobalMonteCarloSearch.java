package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.ServiceException;

/**
 * Monte Carlo tree search that selects among all leaves, after MCTS-G of "Enhancing LLM Reasoning with Reward-guided Tree
 * Search" (Jiang et al., 2024, arXiv 2411.11694), of which no code is published. What is done here:
 *
 * <ol>
 *   <li>Selection: every unexpanded leaf of the whole tree is scored by the rule, from its own visits, its prior and the
 *       visits of its parent; the highest score is selected. No way down from the root is followed, so that a good leaf
 *       is found also below a position whose other leaves are poor.
 *   <li>Expansion, evaluation and backing up are those of {@link MonteCarloSearch}. Backing up matters for the parent's
 *       visits alone: a leaf's own mean is its reward.
 * </ol>
 *
 * Unlike there, answers are not rolled out to estimate a leaf. Where the policy's answers are whole, as with plans, it has
 * looked at their ends already and has reported what is finished.
 */
public final class GlobalMonteCarloSearch implements TreeSearch {

    private final SelectionRule rule;
    private final SearchTerms terms;

    public GlobalMonteCarloSearch(SelectionRule rule, SearchTerms terms) {
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
                (growth, start) -> MonteCarloTree.grow(growth, start, terms.depth(), tree -> tree.bestLeaf(rule)));
    }
}
