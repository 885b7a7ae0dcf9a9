package dev.llmmodulo.verifiers.repair;

import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;

/**
 * Changes that make a plan valid.
 *
 * @param edits made one after another: each numbers the steps as the edits before it left them
 * @param plan the valid plan that comes out
 */
public record Repair(List<Edit> edits, Plan.Sequential plan) {
    public Repair {
        edits = List.copyOf(edits);
    }
}
