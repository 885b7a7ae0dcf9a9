package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A problem being executed step by step from its initial state. Steps must be well formed. A step that does not apply
 * changes nothing.
 */
final class Execution {

    private final Universe universe;
    private final WorkLimit limit;
    private final World world;
    private int steps;

    Execution(Universe universe, WorkLimit limit) {
        this.universe = universe;
        this.limit = limit;
        this.world = new World(universe.problem(), new Derivation(universe, limit));
    }

    /** The facts that hold, without the derived ones. */
    Set<Fact> state() {
        return world.facts();
    }

    boolean holds(Fact fact) {
        return world.holds(fact);
    }

    /**
     * Executes the step if its precondition holds; otherwise says what it lacks.
     *
     * @throws UndefinedValueException the step reads a value that is not defined
     * @throws ContradictoryEffectsException the step changes one value in two ways that do not add up
     */
    Optional<Unsatisfied> execute(PlanStep step) {
        Action action = universe.action(step.action()).orElseThrow();
        Binding binding = Binding.of(action, step.arguments(), universe, limit);
        Optional<Unsatisfied> missing = missing(action.precondition(), binding);
        if (missing.isEmpty()) {
            Change.of(action.effect(), world, binding).apply();
            steps++;
        }
        return missing;
    }

    /**
     * What the goal lacks in the present state; empty if it holds.
     *
     * @throws UndefinedValueException whether it holds hangs on a value that is not defined
     */
    Optional<Unsatisfied> missingGoal() {
        return missing(universe.problem().goal(), new Binding(universe, limit));
    }

    private Optional<Unsatisfied> missing(Formula condition, Binding binding) {
        return switch (new Evaluation(world, binding).truth(condition)) {
            case TRUE -> Optional.empty();
            case FALSE -> Optional.of(Explanation.of(condition, world, binding));
            case UNDEFINED -> throw UndefinedReads.first(condition, world, binding);
        };
    }

    /**
     * The metric's value so far; without a metric, the number of steps executed.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    BigDecimal cost() {
        Optional<Metric> metric = universe.problem().metric();
        return metric.isPresent()
                ? Fractions.toDecimal(new Arithmetic(world, new Binding(universe, limit))
                        .value(metric.get().expression()))
                : BigDecimal.valueOf(steps);
    }
}
