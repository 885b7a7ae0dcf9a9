package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.math.BigDecimal;

/** What a valid plan costs: the metric's value, or without a metric the number of steps. */
public final class PlanCost {

    private PlanCost() {}

    /**
     * The cost of a plan that is known to be valid, exactly.
     *
     * @throws IllegalArgumentException a step does not apply, or the metric reads a value that is not defined
     * @throws WorkLimitException a quantifier ranges over too many bindings, or the thread was interrupted
     */
    public static BigDecimal of(Problem problem, Plan plan) {
        WatchedExecution execution = new WatchedExecution(new Universe(problem), new WorkLimit(), plan);
        try {
            for (NumberedStep at : NumberedStep.all(PlanReading.Read.of(plan))) {
                if (execution.execute(at).isPresent()) {
                    throw new IllegalArgumentException("step " + at.step() + " does not apply");
                }
            }
            return execution.cost();
        } catch (IllDefinedStepException undefined) {
            throw new IllegalArgumentException(undefined.getMessage(), undefined);
        }
    }
}
