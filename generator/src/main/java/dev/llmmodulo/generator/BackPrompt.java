package dev.llmmodulo.generator;

import java.util.List;

/** Asks again after a candidate was refuted. */
@FunctionalInterface
public interface BackPrompt<P, C> {

    /**
     * @param turns the rounds of one conversation, never empty: the first one asked the problem anew, each further one went
     *     on from the one before, and the last one's verdict is invalid
     */
    Prompt write(P problem, List<Turn<C>> turns);
}
