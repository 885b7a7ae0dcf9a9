package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Several constraints that count as one. */
final class AllMonitor extends ConstraintMonitor {

    private final List<ConstraintMonitor> parts;

    AllMonitor(List<ConstraintMonitor> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    void look(Observation now) {
        parts.forEach(part -> part.observe(now));
        parts.stream()
                .map(ConstraintMonitor::violatedAt)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(this::violate);
    }

    @Override
    boolean isFulfilled() {
        return parts.stream().allMatch(ConstraintMonitor::isSatisfied);
    }

    @Override
    boolean isSettled(Function<BoundCondition, Truth> lasting) {
        return parts.stream().allMatch(part -> part.isSettled(lasting));
    }
}
