package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;

/** {@code (always c)}: c holds in every state. */
final class AlwaysMonitor extends ConstraintMonitor {

    private final BoundCondition condition;

    AlwaysMonitor(BoundCondition condition) {
        this.condition = condition;
    }

    @Override
    void look(Observation now) {
        if (!condition.holds(now.world())) {
            violate(now.index());
        }
    }

    @Override
    boolean isFulfilled() {
        return true;
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(condition) == Truth.TRUE;
    }
}
