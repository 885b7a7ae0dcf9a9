package dev.llmmodulo.verifiers.validation;

import java.util.Optional;

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

    final void violate(int index) {
        violatedAt = Optional.of(index);
    }
}
