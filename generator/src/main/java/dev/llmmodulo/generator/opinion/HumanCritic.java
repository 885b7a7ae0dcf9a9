package dev.llmmodulo.generator.opinion;

import dev.llmmodulo.generator.Turn;
import java.util.Optional;

/**
 * A person who may help.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
@FunctionalInterface
public interface HumanCritic<P, C> {

    /**
     * Shows the problem and a refuted candidate with its verdict. The clock of the budget goes on meanwhile.
     *
     * @return what the model is to be told beside the verdict; empty for nothing
     */
    Optional<String> words(P problem, Turn<C> turn);
}
