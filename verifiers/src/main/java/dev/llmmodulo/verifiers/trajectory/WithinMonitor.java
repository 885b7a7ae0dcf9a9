package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** {@code (within t c)}: c holds in some state that begins at t or earlier. */
final class WithinMonitor extends ConstraintMonitor {

    private final BigFraction deadline;
    private final BoundCondition condition;
    private boolean held;

    WithinMonitor(BigFraction deadline, BoundCondition condition) {
        this.deadline = deadline;
        this.condition = condition;
    }

    /** The first state behind the deadline is what violates it. */
    @Override
    void look(Observation now) {
        if (held) {
            return;
        }
        if (Fractions.compare(now.time(), deadline) > 0) {
            violate(now.index());
        } else {
            held = condition.holds(now.world());
        }
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
