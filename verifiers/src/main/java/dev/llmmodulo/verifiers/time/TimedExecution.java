package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.Occurrence;
import dev.llmmodulo.verifiers.critique.Occurrence.OfStep;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.semantics.Arithmetic;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.PlanMeasures;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.time.Course.Performed;
import dev.llmmodulo.verifiers.time.Timeline.Happening;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A plan being executed happening by happening, by the definition of plan validity of PDDL 2.1 (Fox and Long, 2003,
 * section 6). All events of a happening meet the same state, may not interfere, and take effect together. Conditions over
 * all must hold in each state strictly between start and end, also if both are in one happening ({@link Inside}). As in
 * VAL, timed initial literals after the last step still happen before the goal is looked at. A preference in a step's
 * condition is violated each time that the condition is read and it does not hold, once for all states between start and
 * end (Gerevini and Long, PDDL 3.0, 2005).
 */
public final class TimedExecution {

    private final Universe universe;
    private final WorkLimit limit;
    private final Timeline timeline;
    private final BigDecimal epsilon;
    private final StateObserver observer;
    private final Course course;
    private final World world;
    private final PreferenceTally inConditions;

    /** @param observer told of the initial state, and of the state after each happening */
    public TimedExecution(
            Universe universe, WorkLimit limit, Timeline timeline, BigDecimal epsilon, StateObserver observer) {
        this.universe = universe;
        this.limit = limit;
        this.timeline = timeline;
        this.epsilon = epsilon;
        this.observer = observer;
        this.course = new Course(universe, limit, timeline);
        this.world = course.world();
        this.inConditions = new PreferenceTally(new Binding(universe, limit));
    }

    /** What goes wrong first, if anything. To be called once. */
    public Optional<PlanCritique> run() {
        observer.observe(world, BigFraction.ZERO);
        for (Happening happening : timeline.happenings()) {
            Optional<StepCritique> failure = lookInside().or(() -> happen(happening));
            if (failure.isPresent()) {
                return Optional.of(failure.get());
            }
            observer.observe(world, Fractions.of(course.now()));
        }
        return course.unsatisfiedGoal().map(PlanCritique.class::cast);
    }

    /**
     * The metric's value when the last step is over, which later timed initial literals do not change; without a metric,
     * the number of steps. To be asked after a run without failure.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    public BigDecimal cost(PlanMeasures measures) {
        Optional<Metric> metric = universe.problem().metric();
        return metric.isPresent()
                ? Fractions.toDecimal(Arithmetic.ofPlan(world, new Binding(universe, limit), measures)
                        .value(metric.get().expression()))
                : BigDecimal.valueOf(timeline.steps());
    }

    /** The state when all that happens has happened. */
    public World world() {
        return world;
    }

    /** The preferences in conditions of steps that were violated. */
    public PreferenceTally preferences() {
        return inConditions.copy();
    }

    /** When the last step is over. */
    public BigDecimal planEnd() {
        return course.planEnd();
    }

    /** Looks at the present state for the steps that go on through it. */
    private Optional<StepCritique> lookInside() {
        for (LastingStep step : course.running()) {
            Optional<StepCritique> failure = lookInside(step, course);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<StepCritique> lookInside(LastingStep step, Course there) {
        try {
            step.pass(there.world());
        } catch (IllDefinedStepException undefined) {
            return Optional.of(undefined.critique(step.at()));
        }
        Optional<UnsatisfiedCondition> missing = there.unsatisfied(step);
        if (missing.isPresent()) {
            return Optional.of(missing.get());
        }
        step.violatedFirstIn(there.world())
                .forEach(preference ->
                        inConditions.add(preference, occasion(there.now(), new OfStep(step.at(), Part.WHOLE))));
        return Optional.empty();
    }

    /** Looks at the states within the next happening for the steps that begin and end in it. */
    private Optional<StepCritique> lookInsideNext(List<Performed> performed) {
        return Inside.of(performed, course.running())
                .map(inside -> lookInside(inside.step(), course.at(inside.time(), performed)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<StepCritique> happen(Happening happening) {
        for (Event event : happening.events()) {
            Optional<StepCritique> failure = attempt(event);
            if (failure.isPresent()) {
                return failure;
            }
        }
        List<Performed> performed = new ArrayList<>();
        for (Event event : happening.events()) {
            try {
                performed.add(new Performed(event, Change.of(event.effects(), world, universe, limit)));
            } catch (IllDefinedStepException undefined) {
                return Optional.of(undefined.critique(event.step().orElseThrow()));
            }
        }
        Optional<StepCritique> failure = performed.size() == 1
                ? Optional.empty()
                : interfering(happening, performed).or(() -> lookInsideNext(performed));
        if (failure.isEmpty()) {
            course.proceed(happening, performed);
        }
        return failure;
    }

    /** What keeps the event from taking place in the present state. */
    private Optional<StepCritique> attempt(Event event) {
        try {
            Optional<StepCritique> duration = new DurationCheck(epsilon).failure(event, world);
            if (duration.isPresent()) {
                return duration;
            }
            if (event.part() == Part.START) {
                event.lasting().orElseThrow().begin(world);
            }
        } catch (IllDefinedStepException undefined) {
            return Optional.of(undefined.critique(event.step().orElseThrow()));
        }
        inConditions.look(event.condition(), world, event.binding(), occasion(event.time(), event.occurrence()));
        return course.unsatisfied(event).map(StepCritique.class::cast);
    }

    private Occasion occasion(BigDecimal time, Occurrence occurrence) {
        return new Occasion.InTime(course.happened() + 1, time, Optional.of(occurrence));
    }

    private Optional<StepCritique> interfering(Happening happening, List<Performed> performed) {
        Interference interference = new Interference();
        for (Performed one : performed) {
            Footprint footprint = Footprint.of(one.event(), one.change(), world, universe, limit);
            Optional<Interference.Pair> pair = interference.add(one.event(), footprint);
            if (pair.isPresent()) {
                return pair.map(two -> two.critique(happening.time(), epsilon));
            }
        }
        return Optional.empty();
    }
}
