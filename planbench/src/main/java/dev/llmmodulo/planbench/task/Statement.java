package dev.llmmodulo.planbench.task;

import java.util.Optional;

/** How a strict prompt shows a problem. */
@FunctionalInterface
interface Statement {

    /**
     * @param facts the initial state, said
     * @param goals the goal, said; empty if it is of no interest
     */
    String write(Instance instance, String facts, Optional<String> goals);
}
