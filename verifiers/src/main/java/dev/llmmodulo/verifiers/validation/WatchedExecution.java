package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.PreferenceViolated;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Execution;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
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

    private final Plan plan;
    private final Execution execution;
    private final Watch watch;
    private final PreferenceTally inPreconditions;
    private final List<NumberedStep> executed = new ArrayList<>();

    /**
     * At the initial state.
     *
     * @throws WorkLimitException there are too many constraints
     */
    WatchedExecution(Universe universe, WorkLimit limit, Plan plan) {
        this.plan = plan;
        this.execution = new Execution(universe, limit);
        this.watch = new Watch(universe, limit, index -> new Occasion.Step(executed.get(index - 1)));
        this.inPreconditions = new PreferenceTally(new Binding(universe, limit));
        watch.observe(execution.world(), BigFraction.ZERO);
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
        watch.observe(execution.world(), time(at));
    }

    private BigFraction time(NumberedStep at) {
        return plan instanceof Plan.Timed timed
                ? Fractions.of(timed.timedSteps().get(at.number() - 1).time())
                : BigFraction.of(at.number());
    }

    /** The constraints that are violated for good already, however the plan goes on; the earliest first. */
    Stream<ConstraintViolated> violatedForGood() {
        return watch.violatedForGood();
    }

    /** The constraints that are violated if the plan ends here; the earliest first. */
    Stream<ConstraintViolated> violatedAtEnd() {
        return watch.violatedAtEnd();
    }

    /** The preferences that are violated if the plan ends here. */
    List<PreferenceViolated> violatedPreferences() {
        return preferences().violated();
    }

    private PreferenceTally preferences() {
        return watch.preferences(inPreconditions.copy(), execution.world());
    }

    /**
     * The metric's value if the plan ends here; without a metric, the number of steps executed. The total time is that
     * number too, as VAL counts.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    BigDecimal cost() {
        return execution.cost(Watch.measures(preferences(), BigFraction.of(executed.size())));
    }
}
