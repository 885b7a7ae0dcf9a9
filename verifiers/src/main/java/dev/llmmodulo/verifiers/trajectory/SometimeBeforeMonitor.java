package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;

/** {@code (sometime-before a b)}: whenever a holds, b held in an earlier state. */
final class SometimeBeforeMonitor extends ConstraintMonitor {

    private final BoundCondition first;
    private final BoundCondition second;
    private boolean secondHeld;

    SometimeBeforeMonitor(BoundCondition first, BoundCondition second) {
        this.first = first;
        this.second = second;
    }

    @Override
    void look(Observation now) {
        if (secondHeld) {
            return;
        }
        if (first.mayHold(now.world())) {
            violate(now.index());
        }
        secondHeld = second.holds(now.world());
    }

    @Override
    boolean isFulfilled() {
        return true;
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(first) == Truth.FALSE;
    }
}
