package dev.llmmodulo.verifiers.judgement;

/**
 * Finds what is wrong with a candidate.
 *
 * @param <P> the problem
 * @param <C> the candidate solution
 */
@FunctionalInterface
public interface Critic<P, C> {

    /**
     * Reviews one candidate. Pure: the same problem and candidate give the same review.
     *
     * @return what was found, or why nothing can be said; an exception thrown here counts as undecided
     */
    Review review(P problem, C candidate);
}
