package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;

/** What is left of {@link SearchLimits} once the problem is ground. */
record RunLimits(WorkMeter clock, long mostSuccessors, long mostBytes) {

    /** @throws StoppedException a limit is reached, or the thread was interrupted */
    void check(long bytes, long successors) {
        clock.look();
        if (bytes > mostBytes) {
            throw new StoppedException(StopCause.MEMORY, "the memory of " + (mostBytes >> 20) + " MB is used up");
        } else if (successors >= mostSuccessors) {
            throw new StoppedException(StopCause.WORK, "the bound of " + mostSuccessors + " steps tried was reached");
        }
    }
}
