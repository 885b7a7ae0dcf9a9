package dev.llmmodulo.verifiers.judgement;

/**
 * A critic whose silence is a proof: if its review is {@link Review.Findings} without a hard critique, the candidate
 * solves the problem. Only such a critic lets a {@link CriticBank} say {@link Verdict.Valid}.
 *
 * @param <P> the problem
 * @param <C> the candidate solution
 */
@FunctionalInterface
public interface DecidingCritic<P, C> extends Critic<P, C> {}
