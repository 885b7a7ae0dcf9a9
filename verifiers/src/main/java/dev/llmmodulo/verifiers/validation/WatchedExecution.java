package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.PreferenceViolated;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Execution;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.PlanMeasures;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.trajectory.ConstraintText;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor;
import dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A sequential plan being executed while its constraints and preferences are watched. The state behind a step begins at
 * the step's time stamp, or without time stamps at the step's number, as VAL counts.
 */
final class WatchedExecution {

    private final Universe universe;
    private final Plan plan;
    private final Execution execution;
    private final WorkLimit limit;
    private final TrajectoryMonitor trajectory;
    private final PreferenceTally inPreconditions;
    private final List<NumberedStep> executed = new ArrayList<>();

    /**
     * At the initial state.
     *
     * @throws WorkLimitException there are too many constraints
     */
    WatchedExecution(Universe universe, WorkLimit limit, Plan plan) {
        this.universe = universe;
        this.plan = plan;
        this.execution = new Execution(universe, limit);
        this.limit = limit;
        this.trajectory = new TrajectoryMonitor(universe, limit);
        this.inPreconditions = new PreferenceTally(new Binding(universe, limit));
        trajectory.observe(execution.world(), BigFraction.ZERO);
    }

    Execution execution() {
        return execution;
    }

    Set<Fact> state() {
        return execution.state();
    }

    /** Executes the step as {@link Execution#execute} does. */
    Optional<Unsatisfied> execute(NumberedStep at) {
        Optional<Unsatisfied> missing = execution.missing(at);
        if (missing.isEmpty()) {
            apply(at);
        }
        return missing;
    }

    /** Applies the step as {@link Execution#apply} does. */
    void apply(NumberedStep at) {
        BoundCondition precondition = execution.precondition(at);
        inPreconditions.look(precondition.formula(), execution.world(), precondition.binding(), new Occasion.Step(at));
        execution.apply(at);
        executed.add(at);
        trajectory.observe(execution.world(), time(at));
    }

    private BigFraction time(NumberedStep at) {
        return plan instanceof Plan.Timed timed
                ? Fractions.of(timed.timedSteps().get(at.number() - 1).time())
                : BigFraction.of(at.number());
    }

    /** The constraints that are violated for good already, however the plan goes on; the earliest first. */
    Stream<ConstraintViolated> violatedForGood() {
        return critiques(trajectory.violatedForGood());
    }

    /** The constraints that are violated if the plan ends here; the earliest first. */
    Stream<ConstraintViolated> violatedAtEnd() {
        return critiques(trajectory.violatedAtEnd());
    }

    private Stream<ConstraintViolated> critiques(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new ConstraintViolated(
                        ConstraintText.of(violation.constraint(), violation.binding()), occasion(violation)));
    }

    private Occasion occasion(Violation violation) {
        return violation
                .state()
                .<Occasion>map(index -> index == 0 ? new Occasion.Start() : new Occasion.Step(executed.get(index - 1)))
                .orElseGet(Occasion.End::new);
    }

    /** The preferences that are violated if the plan ends here. */
    List<PreferenceViolated> violatedPreferences() {
        return preferences().violated();
    }

    private PreferenceTally preferences() {
        PreferenceTally all = inPreconditions.copy();
        all.look(universe.problem().goal(), execution.world(), new Binding(universe, limit), new Occasion.End());
        trajectory
                .violatedPreferences()
                .forEach(violation -> all.add((Constraint.Preference) violation.constraint(), occasion(violation)));
        return all;
    }

    /**
     * The metric's value if the plan ends here; without a metric, the number of steps executed. The total time is that
     * number too, as VAL counts.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    BigDecimal cost() {
        PreferenceTally preferences = preferences();
        return execution.cost(new PlanMeasures() {
            @Override
            public BigFraction totalTime() {
                return BigFraction.of(executed.size());
            }

            @Override
            public int violations(String preference) {
                return preferences.times(preference);
            }
        });
    }
}
