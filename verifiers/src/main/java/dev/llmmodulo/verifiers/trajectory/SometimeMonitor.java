package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;

/** {@code (sometime c)}: c holds in some state. */
final class SometimeMonitor extends ConstraintMonitor {

    private final BoundCondition condition;
    private boolean held;

    SometimeMonitor(BoundCondition condition) {
        this.condition = condition;
    }

    @Override
    void look(Observation now) {
        held = held || condition.holds(now.world());
    }

    @Override
    boolean isFulfilled() {
        return held;
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(condition) == Truth.TRUE;
    }
}
