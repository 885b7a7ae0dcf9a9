package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;

/** {@code (at end c)}: c holds in the last state. */
final class AtEndMonitor extends ConstraintMonitor {

    private final BoundCondition condition;
    private boolean holds;

    AtEndMonitor(BoundCondition condition) {
        this.condition = condition;
    }

    @Override
    void look(Observation now) {
        holds = condition.holds(now.world());
    }

    @Override
    boolean isFulfilled() {
        return holds;
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(condition) == Truth.TRUE;
    }
}
