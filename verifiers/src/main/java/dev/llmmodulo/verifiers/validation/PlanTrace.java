package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states that a plan goes through, as far as its steps apply.
 *
 * @param states the initial state, then the state after each executed step
 * @param cost the metric's value after the last executed step, empty if it has none; without a metric, the number of
 *     executed steps
 */
public record PlanTrace(List<State> states, Optional<BigDecimal> cost) {

    public PlanTrace {
        states = List.copyOf(states);
    }

    /**
     * Executes a plan up to the first step that is malformed or does not apply.
     *
     * @throws IllegalArgumentException the steps do not simply follow each other: there are durative actions, or the
     *     like
     * @throws WorkLimitException a quantifier ranges over too many bindings, or the thread was interrupted
     */
    public static PlanTrace of(Problem problem, Plan plan) {
        if (Timeline.isNeeded(problem, plan, PlanValidator.resolution(PlanValidator.EPSILON))) {
            throw new IllegalArgumentException("the steps of this plan do not simply follow each other");
        }
        Universe universe = new Universe(problem);
        WatchedExecution execution = new WatchedExecution(universe, new WorkLimit(), plan);
        List<State> states = new ArrayList<>(List.of(new State(execution.state())));
        for (NumberedStep step : NumberedStep.all(PlanReading.Read.of(plan))) {
            if (!WellFormedness.critiques(List.of(step), universe).isEmpty() || !applies(step, execution)) {
                break;
            }
            states.add(new State(execution.state()));
        }
        return new PlanTrace(states, cost(execution));
    }

    private static Optional<BigDecimal> cost(WatchedExecution execution) {
        try {
            return Optional.of(execution.cost());
        } catch (UndefinedValueException undefined) {
            return Optional.empty();
        }
    }

    private static boolean applies(NumberedStep step, WatchedExecution execution) {
        try {
            return execution.execute(step).isEmpty();
        } catch (IllDefinedStepException undefined) {
            return false;
        }
    }
}
