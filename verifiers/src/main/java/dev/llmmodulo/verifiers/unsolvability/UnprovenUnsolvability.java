package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.Critique;

/**
 * The candidate says that there is no plan, and no proof of that was found.
 *
 * @param why why the attempt to prove it ended
 */
public record UnprovenUnsolvability(String why) implements Critique {

    @Override
    public String id() {
        return "unsolvability.unproven";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }
}
