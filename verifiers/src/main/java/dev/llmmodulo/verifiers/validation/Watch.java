package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.PlanMeasures;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor;
import dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor.Violation;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The constraints and preferences of a problem, watched while a plan is executed, and said of its steps. */
final class Watch {

    private final Universe universe;
    private final WorkLimit limit;
    private final TrajectoryMonitor trajectory;
    private final IntFunction<Occasion> occasions;

    /**
     * @param occasions what led to the state of an index; that of index 0 is the initial one, for which it is not asked
     * @throws WorkLimitException there are too many constraints
     */
    Watch(Universe universe, WorkLimit limit, IntFunction<Occasion> occasions) {
        this.universe = universe;
        this.limit = limit;
        this.trajectory = new TrajectoryMonitor(universe, limit);
        this.occasions = occasions;
    }

    /** Looks at the next state; see {@link TrajectoryMonitor#observe}. */
    void observe(World world, BigFraction time) {
        trajectory.observe(world, time);
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
                        violation.binding().text().of(violation.constraint()), occasion(violation)));
    }

    private Occasion occasion(Violation violation) {
        return violation
                .state()
                .map(index -> index == 0 ? new Occasion.Start() : occasions.apply(index))
                .orElseGet(Occasion.End::new);
    }

    /**
     * The preferences that are violated if the plan ends here.
     *
     * @param ofSteps those in conditions of steps; these are added to
     */
    PreferenceTally preferences(PreferenceTally ofSteps, World end) {
        ofSteps.look(universe.problem().goal(), end, new Binding(universe, limit), new Occasion.End());
        trajectory
                .violatedPreferences()
                .forEach(violation -> ofSteps.add((Constraint.Preference) violation.constraint(), occasion(violation)));
        return ofSteps;
    }

    /** What a metric may read of the plan. */
    static PlanMeasures measures(PreferenceTally preferences, BigFraction totalTime) {
        return new PlanMeasures() {
            @Override
            public BigFraction totalTime() {
                return totalTime;
            }

            @Override
            public int violations(String preference) {
                return preferences.times(preference);
            }
        };
    }
}
