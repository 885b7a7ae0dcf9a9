package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** The better valid plan of a problem first, by its metric, or else by the number of steps; what has no cost comes last. */
public final class ByPlanCost implements Comparator<PlanReading> {

    private final Problem problem;

    public ByPlanCost(Problem problem) {
        this.problem = problem;
    }

    @Override
    public int compare(PlanReading first, PlanReading second) {
        Optional<BigDecimal> one = cost(first);
        Optional<BigDecimal> other = cost(second);
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        int order = one.get().compareTo(other.get());
        return Metric.directionOf(problem) == Metric.Direction.MINIMIZE ? order : -order;
    }

    private Optional<BigDecimal> cost(PlanReading reading) {
        try {
            return reading instanceof PlanReading.Read read
                    ? Optional.of(PlanCost.of(problem, read.plan()))
                    : Optional.empty();
        } catch (IllegalArgumentException | WorkLimitException unknown) {
            return Optional.empty();
        }
    }
}
