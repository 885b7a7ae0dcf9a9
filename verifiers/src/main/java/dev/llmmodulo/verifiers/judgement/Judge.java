package dev.llmmodulo.verifiers.judgement;

/**
 * Says whether a candidate solves a problem.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
@FunctionalInterface
public interface Judge<P, C> {

    Verdict<C> judge(P problem, C candidate);
}
