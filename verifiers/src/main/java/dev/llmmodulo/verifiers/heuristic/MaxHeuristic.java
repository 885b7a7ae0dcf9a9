package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * h_max (Bonet and Geffner, "Planning as heuristic search", 2001): what the dearest of the goal's parts costs when nothing
 * is ever undone. Never too much. Not thread-safe.
 */
public final class MaxHeuristic implements Heuristic {

    private final RelaxedExploration exploration;

    /** @param cost of each operator at least; not negative */
    public MaxHeuristic(GroundTask task, ToLongFunction<GroundOperator> cost) {
        this.exploration = new RelaxedExploration(new RelaxedTask(task, cost), false);
    }

    @Override
    public OptionalLong estimate(PackedState state) {
        return exploration.goal(state);
    }
}
