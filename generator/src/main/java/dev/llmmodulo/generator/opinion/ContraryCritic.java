package dev.llmmodulo.generator.opinion;

import dev.llmmodulo.verifiers.judgement.Verdict;

/** Says the opposite of the verdict, always: a control that shows how far a loop trusts its soft critic. */
public final class ContraryCritic<P, C> implements SoftCritic<P, C> {

    @Override
    public Opinion opinion(OpinionRequest<P, C> request) {
        if (request.turn().verdict() instanceof Verdict.Valid) {
            return Opinion.invalid("The plan is not valid. It has to be changed.");
        } else if (request.turn().verdict() instanceof Verdict.Invalid) {
            return Opinion.valid("The plan is valid. Nothing in it has to be changed.");
        }
        return Opinion.NONE;
    }
}
