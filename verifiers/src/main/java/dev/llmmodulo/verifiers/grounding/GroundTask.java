package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;

/**
 * A problem without variables.
 *
 * @param facts those whose truth can change, by number; whatever else a condition asked for is decided already
 */
public record GroundTask(List<Fact> facts, PackedState initial, List<GroundOperator> operators, Condition goal) {
    public GroundTask {
        facts = List.copyOf(facts);
        operators = List.copyOf(operators);
    }
}
