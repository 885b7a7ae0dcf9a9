package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ServiceException;
import java.util.List;

/**
 * Proposes how to go on.
 *
 * @param <N> the position
 * @param <F> what is finished
 */
@FunctionalInterface
public interface Policy<N, F> {

    /**
     * Expands leaves, all of them at once or one after the other. It may leave off amid them, when enough is finished or
     * the budget has ended; then it returns what it has of the first ones, and throws only if that is nothing.
     */
    List<Expansion<N, F>> expand(List<Leaf<N>> leaves)
            throws ServiceException, BudgetExhaustedException, InterruptedException;
}
