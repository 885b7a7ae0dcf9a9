package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.PlanMeasures;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.TimedExecution;
import dev.llmmodulo.verifiers.time.Timeline;
import dev.llmmodulo.verifiers.trajectory.ConstraintText;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor;
import dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A plan laid out in time, being executed while its constraints and preferences are watched. */
final class WatchedTimedExecution {

    private final Universe universe;
    private final WorkLimit limit;
    private final Timeline timeline;
    private final TrajectoryMonitor trajectory;
    private final TimedExecution execution;

    /**
     * @throws IllegalArgumentException an action's condition has a preference
     * @throws WorkLimitException there are too many constraints
     */
    WatchedTimedExecution(Universe universe, WorkLimit limit, Timeline timeline, BigDecimal epsilon) {
        if (hasPreferenceInAction(universe.problem())) {
            throw new IllegalArgumentException("preferences in conditions of actions in a plan with times");
        }
        this.universe = universe;
        this.limit = limit;
        this.timeline = timeline;
        this.trajectory = new TrajectoryMonitor(universe, limit);
        this.execution = new TimedExecution(universe, limit, timeline, epsilon, trajectory::observe);
    }

    private static boolean hasPreferenceInAction(Problem problem) {
        Problem onlyActions = new Problem(
                problem.name(),
                problem.domain(),
                List.of(),
                problem.init(),
                problem.values(),
                Formula.TRUE,
                Optional.empty());
        return onlyActions.features().contains(Feature.PREFERENCES);
    }

    /** What goes wrong first, if anything; else which preferences are violated. To be called once. */
    List<PlanCritique> run() {
        Optional<PlanCritique> failure = execution.run();
        List<Violation> earlier = trajectory.violatedForGood();
        List<PlanCritique> found = new ArrayList<>();
        if (failure.isEmpty() || failure.get() instanceof UnsatisfiedGoal) {
            failure.ifPresent(found::add);
            found.addAll(critiques(trajectory.violatedAtEnd()));
        } else if (earlier.isEmpty()) {
            found.add(failure.get());
        } else {
            found.addAll(critiques(earlier));
        }
        return found.isEmpty() ? List.copyOf(preferences().violated()) : found;
    }

    private List<ConstraintViolated> critiques(List<Violation> violations) {
        return violations.stream()
                .limit(ConstraintViolated.LISTED)
                .map(violation -> new ConstraintViolated(
                        ConstraintText.of(violation.constraint(), violation.binding()), occasion(violation)))
                .toList();
    }

    /** The state of index 0 is the initial one, the next is that behind the first happening, and so on. */
    private Occasion occasion(Violation violation) {
        if (violation.state().isEmpty()) {
            return new Occasion.End();
        }
        int index = violation.state().get();
        return index == 0
                ? new Occasion.Start()
                : timeline.happenings().get(index - 1).events().stream()
                        .flatMap(event -> event.step().stream())
                        .findFirst()
                        .<Occasion>map(Occasion.Step::new)
                        .orElseGet(Occasion.End::new);
    }

    private PreferenceTally preferences() {
        PreferenceTally all = new PreferenceTally(new Binding(universe, limit));
        Binding none = new Binding(universe, limit);
        all.look(universe.problem().goal(), execution.world(), none, new Occasion.End());
        trajectory
                .violatedPreferences()
                .forEach(violation -> all.add((Constraint.Preference) violation.constraint(), occasion(violation)));
        return all;
    }

    /**
     * The metric's value, or without a metric the number of steps, after a run in which nothing went wrong.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    BigDecimal cost() {
        PreferenceTally preferences = preferences();
        return execution.cost(new PlanMeasures() {
            @Override
            public BigFraction totalTime() {
                return Fractions.of(execution.planEnd());
            }

            @Override
            public int violations(String preference) {
                return preferences.times(preference);
            }
        });
    }
}
