package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * {@code (hold-during t u c)} and {@code (hold-after t c)}: c holds in the state that lasts at t, and in every state
 * that begins at t or later, but before u if there is a u.
 */
final class HoldMonitor extends ConstraintMonitor {

    private final BigFraction from;
    private final Optional<BigFraction> until;
    private final BoundCondition condition;

    /** The last state, if c does not hold there and it lasts at t unless the next begins before. */
    private Optional<Integer> suspect = Optional.empty();

    HoldMonitor(BigFraction from, Optional<BigFraction> until, BoundCondition condition) {
        this.from = from;
        this.until = until;
        this.condition = condition;
    }

    @Override
    void look(Observation now) {
        boolean lastsUntilNow = Fractions.compare(now.time(), from) > 0;
        if (suspect.isPresent() && lastsUntilNow) {
            violate(suspect.get());
            return;
        }
        boolean begun = Fractions.compare(now.time(), from) >= 0;
        boolean over = until.isPresent() && Fractions.compare(now.time(), until.get()) >= 0;
        boolean holds = condition.holds(now.world());
        if (!holds && begun && !over) {
            violate(now.index());
        }
        suspect = holds || lastsUntilNow ? Optional.empty() : Optional.of(now.index());
    }

    @Override
    boolean isFulfilled() {
        return suspect.isEmpty();
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return lasting.apply(condition) == Truth.TRUE;
    }
}
