package dev.llmmodulo.verifiers.validation;

/** {@code (sometime c)}: c holds in some state. */
final class SometimeMonitor extends ConstraintMonitor {

    private final BoundCondition condition;
    private boolean held;

    SometimeMonitor(BoundCondition condition) {
        this.condition = condition;
    }

    @Override
    void look(Observation now) {
        held = held || condition.holds(now.world());
    }

    @Override
    boolean isFulfilled() {
        return held;
    }
}
