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
     * Reviews one candidate, and changes nothing about it. What a review says follows from the problem and the candidate
     * alone, so that two reviews of the same never contradict each other. How much it says may depend on time and on what is
     * settled of the problem by then, such as by a proof that is looked for alongside. A {@link DecidingCritic} that could not
     * look at everything is undecided, and not silent.
     *
     * @return what was found, or why nothing can be said; an exception thrown here counts as undecided
     */
    Review review(P problem, C candidate);
}
