package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** {@code (always-within t a b)}: whenever a holds, b holds in the same state or in one that begins at most t later. */
final class AlwaysWithinMonitor extends ConstraintMonitor {

    private final BigFraction length;
    private final BoundCondition first;
    private final BoundCondition second;

    /** The earliest deadline of those that are open. */
    private Optional<BigFraction> deadline = Optional.empty();

    AlwaysWithinMonitor(BigFraction length, BoundCondition first, BoundCondition second) {
        this.length = length;
        this.first = first;
        this.second = second;
    }

    /** The first state behind a deadline is what violates it. */
    @Override
    void look(Observation now) {
        if (deadline.isPresent() && Fractions.compare(now.time(), deadline.get()) > 0) {
            violate(now.index());
        } else if (second.holds(now.world())) {
            deadline = Optional.empty();
        } else if (deadline.isEmpty() && first.mayHold(now.world())) {
            deadline = Optional.of(now.time().add(length));
        }
    }

    @Override
    boolean isFulfilled() {
        return deadline.isEmpty();
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(first) == Truth.FALSE || lasting.apply(second) == Truth.TRUE;
    }
}
