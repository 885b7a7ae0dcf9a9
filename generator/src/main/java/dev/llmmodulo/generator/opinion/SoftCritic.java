package dev.llmmodulo.generator.opinion;

/**
 * Has an opinion on a candidate. An opinion decides nothing.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
@FunctionalInterface
public interface SoftCritic<P, C> {

    /** Undecided when the critic cannot say, whatever a model or the budget does; an interrupted thread stays interrupted. */
    Opinion opinion(OpinionRequest<P, C> request);
}
