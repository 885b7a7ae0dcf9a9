package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.Question;

/** A PlanBench task with all that it asks about, ready to be put in words. */
@FunctionalInterface
public interface TaskPrompt {

    /**
     * @throws IllegalArgumentException there is no such prompt in these words: PlanBench has none, or what is asked about
     *     cannot be said
     */
    Question write(Wording wording);
}
