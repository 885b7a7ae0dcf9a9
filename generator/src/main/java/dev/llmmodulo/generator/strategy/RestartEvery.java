package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import java.util.List;

/**
 * Asks the problem anew after every so many rounds, with the prompt that began the conversation; in between, only the rounds
 * since then count.
 *
 * @param rounds of one conversation
 * @param between what is asked else
 */
public record RestartEvery<P, C>(int rounds, BackPrompt<P, C> between) implements BackPrompt<P, C> {

    public RestartEvery {
        if (rounds < 1) {
            throw new IllegalArgumentException("a conversation has at least one round, not " + rounds);
        }
    }

    @Override
    public Prompt write(P problem, List<Turn<C>> turns) {
        int since = turns.size() % rounds;
        return since == 0
                ? turns.get(0).prompt()
                : between.write(problem, turns.subList(turns.size() - since, turns.size()));
    }
}
