package dev.llmmodulo.generator.treesearch;

/**
 * A position that a policy proposes to go on to.
 *
 * @param prior how much the policy is for it, from 0 to 1; those of one expansion add up to 1 at most
 */
public record Child<N>(N position, double prior) {

    /** @throws IllegalArgumentException the prior is none */
    public Child {
        if (!(prior >= 0 && prior <= 1)) {
            throw new IllegalArgumentException("no prior: " + prior);
        }
    }
}
