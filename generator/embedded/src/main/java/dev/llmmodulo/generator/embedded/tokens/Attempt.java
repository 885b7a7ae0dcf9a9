package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Optional;

/**
 * An earlier answer that was refuted.
 *
 * @param steps empty if the answer could not be read as a plan
 * @param faults what was told of it; empty if only that it is not valid
 */
public record Attempt(Optional<List<PlanStep>> steps, List<Fault> faults) {
    public Attempt {
        steps = steps.map(List::copyOf);
        faults = List.copyOf(faults);
    }
}
