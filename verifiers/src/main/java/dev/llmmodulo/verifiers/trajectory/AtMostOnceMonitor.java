package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;

/** {@code (at-most-once c)}: the states in which c holds follow each other without a gap. */
final class AtMostOnceMonitor extends ConstraintMonitor {

    private final BoundCondition condition;
    private boolean began;
    private boolean ended;

    AtMostOnceMonitor(BoundCondition condition) {
        this.condition = condition;
    }

    @Override
    void look(Observation now) {
        Truth truth = condition.truth(now.world());
        if (truth == Truth.UNDEFINED || (truth == Truth.TRUE && ended)) {
            violate(now.index());
        }
        began = began || truth == Truth.TRUE;
        ended = began && truth == Truth.FALSE;
    }

    @Override
    boolean isFulfilled() {
        return true;
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(condition) != Truth.UNDEFINED;
    }
}
