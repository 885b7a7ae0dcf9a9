package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.TimedExecution;
import dev.llmmodulo.verifiers.time.Timeline;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan laid out in time, being executed while its constraints and preferences are watched. */
final class WatchedTimedExecution {

    private final Timeline timeline;
    private final Watch watch;
    private final TimedExecution execution;

    /** @throws WorkLimitException there are too many constraints */
    WatchedTimedExecution(Universe universe, WorkLimit limit, Timeline timeline, BigDecimal epsilon) {
        this.timeline = timeline;
        this.watch = new Watch(universe, limit, this::occasion);
        this.execution = new TimedExecution(universe, limit, timeline, epsilon, watch::observe);
    }

    /** What goes wrong first, if anything; else which preferences are violated. To be called once. */
    List<PlanCritique> run() {
        Optional<PlanCritique> failure = execution.run();
        List<PlanCritique> earlier = listed(watch.violatedForGood());
        List<PlanCritique> found = new ArrayList<>();
        if (failure.isEmpty() || failure.get() instanceof UnsatisfiedGoal) {
            failure.ifPresent(found::add);
            found.addAll(listed(watch.violatedAtEnd()));
        } else if (earlier.isEmpty()) {
            found.add(failure.get());
        } else {
            found.addAll(earlier);
        }
        return found.isEmpty() ? List.copyOf(preferences().violated()) : found;
    }

    private static List<PlanCritique> listed(Stream<ConstraintViolated> violated) {
        return List.copyOf(violated.limit(ConstraintViolated.LISTED).toList());
    }

    /** The state of index 1 is that behind the first happening, and so on. */
    private Occasion occasion(int index) {
        Timeline.Happening happening = timeline.happenings().get(index - 1);
        return new Occasion.InTime(
                index, happening.time(), Optional.of(happening.events().get(0).occurrence()));
    }

    private PreferenceTally preferences() {
        return watch.preferences(execution.preferences(), execution.world());
    }

    /**
     * The metric's value, or without a metric the number of steps, after a run in which nothing went wrong.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    BigDecimal cost() {
        return execution.cost(Watch.measures(preferences(), Fractions.of(execution.planEnd())));
    }
}
