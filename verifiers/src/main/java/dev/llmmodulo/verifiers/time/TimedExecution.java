package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.causes.Achievers;
import dev.llmmodulo.verifiers.causes.Causes;
import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.InterferingSteps;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.Occurrence;
import dev.llmmodulo.verifiers.critique.Occurrence.OfStep;
import dev.llmmodulo.verifiers.critique.Occurrence.OfTimedInitial;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition.When;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.semantics.Arithmetic;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.Explanation;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.PlanMeasures;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.time.Timeline.Happening;
import dev.llmmodulo.verifiers.trajectory.PreferenceTally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A plan being executed happening by happening, by the definition of plan validity of PDDL 2.1 (Fox and Long, 2003,
 * section 6). All events of a happening meet the same state, may not interfere, and take effect together. Conditions over
 * all must hold in each state strictly between start and end. As in VAL, timed initial literals after the last step
 * still happen before the goal is looked at. A preference in a step's condition is violated each time that the condition
 * is read and it does not hold, once for all states between start and end (Gerevini and Long, PDDL 3.0, 2005).
 */
public final class TimedExecution {

    private final Universe universe;
    private final WorkLimit limit;
    private final Timeline timeline;
    private final BigDecimal epsilon;
    private final StateObserver observer;
    private final World world;
    private final Set<LastingStep> running = new LinkedHashSet<>();
    private final Map<Fact, Occurrence> changedBy = new HashMap<>();
    private final PreferenceTally inConditions;
    private BigDecimal now = BigDecimal.ZERO;
    private BigDecimal planEnd = BigDecimal.ZERO;
    private int happened;

    /** @param observer told of the initial state, and of the state after each happening */
    public TimedExecution(
            Universe universe, WorkLimit limit, Timeline timeline, BigDecimal epsilon, StateObserver observer) {
        this.universe = universe;
        this.limit = limit;
        this.timeline = timeline;
        this.epsilon = epsilon;
        this.observer = observer;
        this.world = World.of(universe.problem().init(), universe.problem(), new Derivation(universe, limit));
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
            observer.observe(world, Fractions.of(now));
        }
        return missing(universe.problem().goal(), new Binding(universe, limit))
                .map(missing -> new UnsatisfiedGoal(
                        timeline.steps(), missing, causes(missing, Optional.empty()), new State(world.facts())));
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
        return planEnd;
    }

    /** Looks at the present state for the steps that go on through it. */
    private Optional<StepCritique> lookInside() {
        for (LastingStep step : running) {
            try {
                step.pass(world);
            } catch (IllDefinedStepException undefined) {
                return Optional.of(undefined.critique(step.at()));
            }
            Optional<Unsatisfied> missing = missing(step.condition(Moment.OVER_ALL), step.binding());
            if (missing.isPresent()) {
                return Optional.of(unsatisfied(step.at(), When.OVER_ALL, now, missing.get()));
            }
            step.violatedFirstIn(world)
                    .forEach(preference -> inConditions.add(preference, new Occasion.Step(step.at())));
        }
        return Optional.empty();
    }

    private Optional<StepCritique> happen(Happening happening) {
        List<Event> events = happening.events();
        List<Change> changes = new ArrayList<>();
        for (Event event : events) {
            Optional<StepCritique> failure = attempt(event);
            if (failure.isPresent()) {
                return failure;
            }
        }
        for (Event event : events) {
            try {
                changes.add(Change.of(event.effects(), world, universe, limit));
            } catch (IllDefinedStepException undefined) {
                return Optional.of(undefined.critique(event.step().orElseThrow()));
            }
        }
        Optional<StepCritique> interfering = events.size() == 1 ? Optional.empty() : interfering(happening, changes);
        if (interfering.isEmpty()) {
            apply(happening, changes);
        }
        return interfering;
    }

    /** What keeps the event from taking place in the present state. */
    private Optional<StepCritique> attempt(Event event) {
        try {
            Optional<StepCritique> duration = new DurationCheck(epsilon).failure(event, world);
            if (duration.isPresent()) {
                return duration;
            }
            if (part(event) == Part.START) {
                event.lasting().orElseThrow().begin(world);
            }
        } catch (IllDefinedStepException undefined) {
            return Optional.of(undefined.critique(event.step().orElseThrow()));
        }
        event.step()
                .ifPresent(
                        step -> inConditions.look(event.condition(), world, event.binding(), new Occasion.Step(step)));
        return missing(event.condition(), event.binding())
                .map(missing -> unsatisfied(event.step().orElseThrow(), when(part(event)), event.time(), missing));
    }

    private static Part part(Event event) {
        return event.occurrence() instanceof OfStep of ? of.part() : Part.WHOLE;
    }

    private static When when(Part part) {
        return switch (part) {
            case WHOLE -> When.AT_ONCE;
            case START -> When.AT_START;
            case END -> When.AT_END;
        };
    }

    private Optional<StepCritique> interfering(Happening happening, List<Change> changes) {
        List<Event> events = happening.events();
        Interference interference = new Interference();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Optional<Interference.Pair> pair =
                    interference.add(event, Footprint.of(event, changes.get(i), world, universe, limit));
            if (pair.isPresent()) {
                return pair.map(two -> interfering(two, happening.time()));
            }
        }
        return Optional.empty();
    }

    private StepCritique interfering(Interference.Pair pair, BigDecimal time) {
        NumberedStep first = pair.first().step().orElseThrow();
        NumberedStep at = pair.second()
                .step()
                .filter(second -> isNamedBefore(pair.second(), pair.first()))
                .orElse(first);
        return new InterferingSteps(
                at, pair.first().occurrence(), pair.second().occurrence(), time, pair.clash(), epsilon);
    }

    /** As VAL has it, what ends is named rather than what starts. */
    private static boolean isNamedBefore(Event one, Event other) {
        return (part(one) == Part.END) == (part(other) == Part.END)
                ? one.step().orElseThrow().number() > other.step().orElseThrow().number()
                : part(one) == Part.END;
    }

    private void apply(Happening happening, List<Change> changes) {
        Change all = new Change(world, new Binding(universe, limit));
        changes.forEach(all::include);
        all.apply(fact -> {
            for (int i = 0; i < changes.size(); i++) {
                if (changes.get(i).added().contains(fact)
                        || changes.get(i).deleted().contains(fact)) {
                    changedBy.put(fact, happening.events().get(i).occurrence());
                }
            }
        });
        now = happening.time();
        for (Event event : happening.events()) {
            event.lasting().filter(step -> part(event) == Part.START).ifPresent(running::add);
        }
        for (Event event : happening.events()) {
            event.lasting().filter(step -> part(event) == Part.END).ifPresent(running::remove);
        }
        happened++;
        planEnd = happening.afterPlan() ? planEnd : now;
    }

    private Optional<Unsatisfied> missing(Formula condition, Binding binding) {
        return new Evaluation(world, binding).holds(condition)
                ? Optional.empty()
                : Optional.of(Explanation.of(condition, world, binding));
    }

    private StepCritique unsatisfied(NumberedStep at, When when, BigDecimal time, Unsatisfied missing) {
        return new UnsatisfiedCondition(
                at, when, time, missing, causes(missing, Optional.of(at)), new State(world.facts()));
    }

    /** As {@link Causes} does, but no remedies: no single state says what can be done. */
    private List<Cause> causes(Unsatisfied missing, Optional<NumberedStep> failing) {
        List<NumberedStep> later = timeline.happenings().stream()
                .skip(happened + 1)
                .flatMap(happening -> happening.events().stream())
                .flatMap(event -> event.step().stream())
                .filter(step -> failing.filter(step::equals).isEmpty())
                .toList();
        List<Cause> causes = new ArrayList<>();
        for (Literal literal : missing.literals()) {
            if (world.derives(literal.fact().predicate())) {
                continue;
            }
            Optional<Occurrence> changed = Optional.ofNullable(changedBy.get(literal.fact()));
            List<Achiever> achievers = Achievers.of(literal, universe);
            causes.add(new Cause(
                    literal,
                    changed.filter(OfStep.class::isInstance).map(of -> ((OfStep) of).step()),
                    changed.filter(OfTimedInitial.class::isInstance).map(of -> ((OfTimedInitial) of).initial()),
                    achievers,
                    later.stream()
                            .filter(step -> achievers.stream().anyMatch(achiever -> achiever.matches(step.step())))
                            .findFirst(),
                    List.of()));
        }
        return causes;
    }
}
