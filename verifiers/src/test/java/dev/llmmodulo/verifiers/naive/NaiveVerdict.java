package dev.llmmodulo.verifiers.naive;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is compared of a judgement.
 *
 * @param step the number, from 1, of the step that does not apply; 0 if there is none
 * @param unmet the literals that the condition lacks; empty where the definition does not say which
 * @param cost the metric's value of a valid plan
 * @param flaws what is wrong with the form of steps, in order
 */
record NaiveVerdict(Kind kind, int step, Optional<Set<String>> unmet, Optional<Rational> cost, List<Flaw> flaws) {

    enum Kind {
        VALID,
        PRECONDITION_FAILS,
        VALUE_UNDEFINED,
        UPDATES_CONFLICT,
        INVARIANT_FAILS,
        MUTEX,
        GOAL_FAILS,
        CONSTRAINT_FAILS,
        MALFORMED,
        /** The product did not decide. */
        UNDECIDED;

        /** A step may be ill defined for both reasons; the definition does not say which to name. */
        boolean agrees(Kind other) {
            return this == other || isIllDefined() && other.isIllDefined();
        }

        private boolean isIllDefined() {
            return this == VALUE_UNDEFINED || this == UPDATES_CONFLICT;
        }
    }

    /**
     * A step that is wrong whatever the state.
     *
     * @param position the argument's position, from 1; 0 if it is not about one
     */
    record Flaw(int step, String kind, int position) {}

    static NaiveVerdict valid(Rational cost) {
        return new NaiveVerdict(Kind.VALID, 0, Optional.empty(), Optional.of(cost), List.of());
    }

    static NaiveVerdict fails(Kind kind, int step, Optional<Set<String>> unmet) {
        return new NaiveVerdict(kind, step, unmet, Optional.empty(), List.of());
    }

    static NaiveVerdict malformed(List<Flaw> flaws, int failingStepBefore) {
        return new NaiveVerdict(Kind.MALFORMED, failingStepBefore, Optional.empty(), Optional.empty(), flaws);
    }

    /** Equal, but for literals where either does not say which. */
    boolean agrees(NaiveVerdict other) {
        return kind.agrees(other.kind)
                && step == other.step
                && hasSameCost(other)
                && flaws.equals(other.flaws)
                && (unmet.isEmpty() || other.unmet.isEmpty() || unmet.equals(other.unmet));
    }

    /**
     * Whether the other names a constraint where this names a step: this looks at constraints only at the end, the other
     * as soon as one is violated for good.
     */
    boolean mayBeNamedByConstraint(NaiveVerdict other) {
        return kind == Kind.MALFORMED
                ? other.kind == Kind.MALFORMED && flaws.equals(other.flaws) && other.step == 0
                : kind != Kind.VALID && other.kind == Kind.CONSTRAINT_FAILS;
    }

    boolean hasSameCost(NaiveVerdict other) {
        return cost.map(mine -> other.cost.filter(mine::isAbout).isPresent()).orElse(other.cost.isEmpty());
    }

    boolean isValid() {
        return kind == Kind.VALID;
    }
}
