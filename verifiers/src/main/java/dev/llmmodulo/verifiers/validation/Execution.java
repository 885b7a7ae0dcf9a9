package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A problem being executed step by step from its initial state. Steps must be well formed. A step that does not apply
 * changes nothing.
 */
final class Execution {

    private final Universe universe;
    private final WorkLimit limit;
    private final Arithmetic arithmetic;
    private final Set<Fact> state;
    private int steps;

    Execution(Universe universe, WorkLimit limit) {
        Problem problem = universe.problem();
        this.universe = universe;
        this.limit = limit;
        this.arithmetic = new Arithmetic(problem);
        this.state = new HashSet<>(problem.init());
    }

    Set<Fact> state() {
        return state;
    }

    /**
     * Executes the step if its precondition holds; otherwise says what it lacks.
     *
     * @throws UndefinedValueException the step reads a function without a value
     */
    Optional<Unsatisfied> execute(PlanStep step) {
        Action action = universe.action(step.action()).orElseThrow();
        Binding binding = Binding.of(action, step.arguments(), universe, limit);
        if (!new Evaluation(state, binding).holds(action.precondition())) {
            return Optional.of(Explanation.of(action.precondition(), state, binding));
        }
        Change change = Change.of(action.effect(), state, binding, arithmetic);
        change.applyTo(state);
        arithmetic.increaseCost(change.cost());
        steps++;
        return Optional.empty();
    }

    /** What the goal lacks in the present state; empty if it holds. */
    Optional<Unsatisfied> missingGoal() {
        Binding none = new Binding(universe, limit);
        return new Evaluation(state, none).holds(universe.problem().goal())
                ? Optional.empty()
                : Optional.of(Explanation.of(universe.problem().goal(), state, none));
    }

    /**
     * The metric's value so far; without a metric, the number of steps executed.
     *
     * @throws UndefinedValueException the metric reads a function without a value
     */
    BigDecimal cost() {
        Optional<Metric> metric = universe.problem().metric();
        return metric.isPresent()
                ? arithmetic.value(metric.get().expression(), new Binding(universe, limit))
                : BigDecimal.valueOf(steps);
    }
}
