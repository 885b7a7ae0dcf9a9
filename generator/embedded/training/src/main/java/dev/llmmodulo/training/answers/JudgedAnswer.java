package dev.llmmodulo.training.answers;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;

/**
 * An answer that was judged.
 *
 * @param steps as they were read; none if no plan could be read
 */
public record JudgedAnswer(boolean valid, List<PlanStep> steps) {
    public JudgedAnswer {
        steps = List.copyOf(steps);
    }
}
