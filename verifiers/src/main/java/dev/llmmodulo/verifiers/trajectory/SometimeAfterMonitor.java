package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;

/** {@code (sometime-after a b)}: whenever a holds, b holds in the same state or in a later one. */
final class SometimeAfterMonitor extends ConstraintMonitor {

    private final BoundCondition first;
    private final BoundCondition second;
    private boolean owed;

    SometimeAfterMonitor(BoundCondition first, BoundCondition second) {
        this.first = first;
        this.second = second;
    }

    @Override
    void look(Observation now) {
        owed = !second.holds(now.world()) && (owed || first.mayHold(now.world()));
    }

    @Override
    boolean isFulfilled() {
        return !owed;
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(first) == Truth.FALSE || lasting.apply(second) == Truth.TRUE;
    }
}
