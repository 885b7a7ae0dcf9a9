package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.treesearch.SearchResult.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;

/** What all searches share: asks the policy, estimates what it proposes, and keeps the record. */
final class Growth<N extends Position, F> {

    private final SearchTerms terms;
    private final Policy<N, F> policy;
    private final Reward<N> reward;
    private final SplittableRandom draws;
    private final List<Leaf<N>> expanded = new ArrayList<>();
    private final List<F> finished = new ArrayList<>();

    private Growth(SearchTerms terms, Policy<N, F> policy, Reward<N> reward) {
        this.terms = terms;
        this.policy = policy;
        this.reward = reward;
        this.draws = new SplittableRandom(terms.seed());
    }

    /** Which leaves a search expands, in which order. */
    @FunctionalInterface
    interface Course<N extends Position, F> {

        /** Goes on until enough is finished or no leaf is left. */
        void follow(Growth<N, F> growth, Reached<N> root)
                throws ServiceException, BudgetExhaustedException, InterruptedException;
    }

    static <N extends Position, F> SearchResult<N, F> result(
            SearchTerms terms, N root, Policy<N, F> policy, Reward<N> reward, Course<N, F> course)
            throws ServiceException, InterruptedException {
        Growth<N, F> growth = new Growth<>(terms, policy, reward);
        End end;
        try {
            course.follow(growth, growth.root(root));
            end = growth.isEnough() ? new End.Enough() : new End.Exhausted();
        } catch (BudgetExhaustedException spent) {
            end = new End.OutOfBudget(spent.limit());
        }
        return new SearchResult<>(end, growth.expanded, growth.finished);
    }

    boolean isEnough() {
        return finished.size() >= terms.finished();
    }

    /** How much is finished so far. */
    int finished() {
        return finished.size();
    }

    private Reached<N> root(N position) {
        return new Reached<>(
                Optional.empty(), position, 0, 1, 1, reward.of(position).reward(), draws.nextLong());
    }

    /**
     * Expands leaves, and returns their children in order, without dead ends; none when enough is finished then, since nothing
     * follows for which they would have to be estimated.
     *
     * @param admitted says of a leaf and a child whether the child is wanted; the others are not estimated
     */
    List<Reached<N>> expand(List<Reached<N>> leaves, BiPredicate<Reached<N>, N> admitted)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        List<Expansion<N, F>> expansions =
                policy.expand(leaves.stream().map(Reached::leaf).toList());
        List<Reached<N>> children = new ArrayList<>();
        for (int i = 0; i < expansions.size(); i++) {
            expanded.add(leaves.get(i).leaf());
            finished.addAll(expansions.get(i).finished());
        }
        for (int i = 0; i < expansions.size() && !isEnough(); i++) {
            Reached<N> leaf = leaves.get(i);
            for (Child<N> child : expansions.get(i).children()) {
                if (admitted.test(leaf, child.position())) {
                    reached(leaf, child).ifPresent(children::add);
                }
            }
        }
        return children;
    }

    private Optional<Reached<N>> reached(Reached<N> parent, Child<N> child) {
        Estimate estimate = reward.of(child.position());
        return estimate.deadEnd()
                ? Optional.empty()
                : Optional.of(new Reached<>(
                        Optional.of(parent),
                        child.position(),
                        parent.depth() + 1,
                        child.prior(),
                        parent.likelihood() * child.prior(),
                        estimate.reward(),
                        draws.nextLong()));
    }
}
