package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/**
 * Says when a valid plan is worse than a bound or the known optimum: costs more, or by a metric to be maximized is worth
 * less. Of plans that are not valid, or whose metric has no value, it says nothing.
 */
public final class PlanCostCritic implements Critic<Problem, PlanReading> {

    private final BigDecimal limit;
    private final BiFunction<BigDecimal, BigDecimal, PlanCritique> above;
    private final BiFunction<BigDecimal, BigDecimal, PlanCritique> below;

    private PlanCostCritic(
            BigDecimal limit,
            BiFunction<BigDecimal, BigDecimal, PlanCritique> above,
            BiFunction<BigDecimal, BigDecimal, PlanCritique> below) {
        this.limit = limit;
        this.above = above;
        this.below = below;
    }

    /** @param bound the most that a plan may cost, or the least that it must be worth by a metric to be maximized */
    public PlanCostCritic(BigDecimal bound) {
        this(bound, PlanCostAboveBound::new, PlanValueBelowBound::new);
    }

    /** @param optimum the metric's value for the best plan; taken as true */
    public static PlanCostCritic optimum(BigDecimal optimum) {
        return new PlanCostCritic(optimum, PlanCostAboveOptimum::new, PlanValueBelowOptimum::new);
    }

    @Override
    public Review review(Problem problem, PlanReading reading) {
        Metric.Direction direction = Metric.directionOf(problem);
        return Advising.withinLimits(() -> ValidPlan.of(problem, reading)
                .flatMap(read -> PlanCost.value(problem, read.plan()))
                .filter(value -> direction.isBetter(limit, value))
                .map(value -> Review.of((direction == Metric.Direction.MAXIMIZE ? below : above).apply(value, limit)))
                .orElseGet(Review::clean));
    }
}
