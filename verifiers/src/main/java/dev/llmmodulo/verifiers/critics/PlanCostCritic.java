package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/** Says when a valid plan costs more than a bound or the known optimum. Of plans that are not valid it says nothing. */
public final class PlanCostCritic implements Critic<Problem, PlanReading> {

    private final BigDecimal most;
    private final BiFunction<BigDecimal, BigDecimal, PlanCritique> critique;

    private PlanCostCritic(BigDecimal most, BiFunction<BigDecimal, BigDecimal, PlanCritique> critique) {
        this.most = most;
        this.critique = critique;
    }

    public PlanCostCritic(BigDecimal bound) {
        this(bound, PlanCostAboveBound::new);
    }

    /** @param optimum the cost of the cheapest plan; taken as true, and lower is better */
    public static PlanCostCritic optimum(BigDecimal optimum) {
        return new PlanCostCritic(optimum, PlanCostAboveOptimum::new);
    }

    @Override
    public Review review(Problem problem, PlanReading reading) {
        return Advising.withinLimits(() -> ValidPlan.of(problem, reading)
                .map(read -> PlanCost.of(problem, read.plan()))
                .filter(cost -> cost.compareTo(most) > 0)
                .map(cost -> Review.of(critique.apply(cost, most)))
                .orElseGet(Review::clean));
    }
}
