package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.Optional;

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
        return of(problem, plan, PlanValidator.EPSILON);
    }

    /**
     * The same for a plan that is valid by this tolerance.
     *
     * @param epsilon as {@link PlanValidator#PlanValidator(BigDecimal)} takes it
     * @throws IllegalArgumentException a step does not apply, or the metric reads a value that is not defined
     * @throws WorkLimitException a quantifier ranges over too many bindings, or the thread was interrupted
     */
    public static BigDecimal of(Problem problem, Plan plan, BigDecimal epsilon) {
        try {
            return defined(problem, plan, epsilon);
        } catch (IllDefinedStepException undefined) {
            throw new IllegalArgumentException(undefined.getMessage(), undefined);
        }
    }

    /**
     * The cost of a plan that is known to be valid; empty if the metric reads a value that is not defined.
     *
     * @throws IllegalArgumentException a step does not apply
     * @throws WorkLimitException a quantifier ranges over too many bindings, or the thread was interrupted
     */
    public static Optional<BigDecimal> value(Problem problem, Plan plan) {
        try {
            return Optional.of(defined(problem, plan, PlanValidator.EPSILON));
        } catch (IllDefinedStepException undefined) {
            return Optional.empty();
        }
    }

    private static BigDecimal defined(Problem problem, Plan plan, BigDecimal epsilon) {
        Universe universe = new Universe(problem);
        return Timeline.isNeeded(problem, plan, PlanValidator.resolution(epsilon))
                ? inTime(plan, universe, epsilon)
                : stepByStep(plan, universe);
    }

    private static BigDecimal stepByStep(Plan plan, Universe universe) {
        WatchedExecution execution = new WatchedExecution(universe, new WorkLimit(), plan);
        for (NumberedStep at : NumberedStep.all(PlanReading.Read.of(plan))) {
            if (execution.execute(at).isPresent()) {
                throw new IllegalArgumentException("step " + at.step() + " does not apply");
            }
        }
        return execution.cost();
    }

    private static BigDecimal inTime(Plan plan, Universe universe, BigDecimal epsilon) {
        WorkLimit limit = new WorkLimit();
        Timeline timeline = Timeline.of(PlanReading.Read.of(plan), universe, limit, PlanValidator.resolution(epsilon));
        WatchedTimedExecution execution = new WatchedTimedExecution(universe, limit, timeline, epsilon);
        Optional<PlanCritique> failure =
                execution.run().stream().filter(PlanCritique::isHard).findFirst();
        if (failure.isPresent()) {
            throw new IllegalArgumentException(
                    "the plan is not valid: " + failure.get().id());
        }
        return execution.cost();
    }
}
