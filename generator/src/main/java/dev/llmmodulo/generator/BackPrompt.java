package dev.llmmodulo.generator;

import java.util.List;

/** Asks again after a candidate was refuted. */
@FunctionalInterface
public interface BackPrompt<P, C> {

    /** @param turns the rounds so far, never empty; the last one's verdict is invalid */
    Prompt write(P problem, List<Turn<C>> turns);
}
