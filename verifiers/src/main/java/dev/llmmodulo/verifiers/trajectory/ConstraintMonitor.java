package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows one constraint through the states of a plan, by the definitions of Gerevini and Long (Plan Constraints and
 * Preferences in PDDL3, 2005, semantics of the modal operators). Where the truth of a condition is not defined, it
 * counts against the plan.
 */
abstract class ConstraintMonitor {

    private Optional<Integer> violatedAt = Optional.empty();

    /** Looks at the next state. */
    final void observe(Observation now) {
        if (violatedAt.isEmpty()) {
            look(now);
        }
    }

    /** The index of the state that violates the constraint for good, however the plan goes on. */
    final Optional<Integer> violatedAt() {
        return violatedAt;
    }

    /** Whether the constraint is satisfied if the plan ends with the last state that was looked at. */
    final boolean isSatisfied() {
        return violatedAt.isEmpty() && isFulfilled();
    }

    /** Looks at the next state; not called any more once the constraint is violated for good. */
    abstract void look(Observation now);

    /** Whether nothing is left to be done for a constraint that is not violated for good. */
    abstract boolean isFulfilled();

    /**
     * Whether no plan can violate the constraint, because of conditions whose truth never changes.
     *
     * @param lasting the truth of a condition in every state that a plan may go through; undefined if it may change
     */
    abstract boolean isSettled(Function<BoundCondition, Truth> lasting);

    final void violate(int index) {
        violatedAt = Optional.of(index);
    }
}
