package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Knows only that a step is needed where the goal does not hold: the cheapest one. Never too much. */
public final class Blind implements Heuristic {

    private final GroundTask task;
    private final long cheapest;

    /** @param cost of each operator at least; not negative */
    public Blind(GroundTask task, ToLongFunction<GroundOperator> cost) {
        this.task = task;
        this.cheapest = task.operators().stream().mapToLong(cost).min().orElse(0);
    }

    @Override
    public OptionalLong estimate(PackedState state) {
        return OptionalLong.of(task.goal().holds(state) ? 0 : cheapest);
    }
}
