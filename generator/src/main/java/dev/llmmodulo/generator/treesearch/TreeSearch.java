package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.ServiceException;

/**
 * A way to grow a tree. It ends when enough is finished, when the policy's budget ends, or when there is no leaf left to
 * go on from. What it does depends on nothing but its arguments and its terms.
 *
 * <p>The root is always expanded. Any other position is left out for good when the reward says that it is a dead end.
 * Where two leaves are equally good, the likelier one goes first, by the product of the priors on the way to it; where
 * they are equally likely too, the seed decides.
 */
public interface TreeSearch {

    <N extends Position, F> SearchResult<N, F> search(N root, Policy<N, F> policy, Reward<N> reward)
            throws ServiceException, InterruptedException;
}
