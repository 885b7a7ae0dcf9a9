package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;

/** Says when a valid plan costs more than a bound. Of plans that are not valid it says nothing. */
public final class PlanCostCritic implements Critic<Problem, PlanReading> {

    private final BigDecimal bound;

    public PlanCostCritic(BigDecimal bound) {
        this.bound = bound;
    }

    @Override
    public Review review(Problem problem, PlanReading reading) {
        if (!(reading instanceof PlanReading.Read read)
                || !(new PlanValidator().review(problem, reading) instanceof Findings findings)
                || !findings.critiques().isEmpty()) {
            return Review.clean();
        }
        BigDecimal cost = PlanCost.of(problem, read.plan());
        return cost.compareTo(bound) > 0 ? Review.of(new PlanCostAboveBound(cost, bound)) : Review.clean();
    }
}
