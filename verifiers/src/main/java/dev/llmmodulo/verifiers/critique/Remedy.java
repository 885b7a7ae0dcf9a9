package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Optional;

/**
 * A step that would help in a state.
 *
 * @param missing what its precondition lacks in that state; empty if it can be executed
 */
public record Remedy(PlanStep step, Optional<Unsatisfied> missing) {

    public boolean applies() {
        return missing.isEmpty();
    }

    /** The number of literals that it lacks. */
    public int lacks() {
        return missing.map(lacking -> lacking.literals().size()).orElse(0);
    }
}
