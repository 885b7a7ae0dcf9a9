package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.MissingDuration;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.time.Course.Performed;
import dev.llmmodulo.verifiers.time.Interference.Pair;
import dev.llmmodulo.verifiers.time.Timeline.Happening;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A plan being executed in time as {@link TimedExecution} does, but to its end in spite of what fails, as the
 * {@link Treatment} says. Skipped, a step that fails changes nothing from there on: one that fails at its start is left
 * out whole, and one that fails later breaks off, so that it has begun and does not end. Applied, it has all of its
 * effects. Of two steps that interfere the one to blame fails. What has no effects to apply, because they are not defined,
 * contradict those of another step or nobody says how long the step lasts, is skipped by either treatment.
 */
public final class ContinuedExecution {

    private final Universe universe;
    private final WorkLimit limit;
    private final Timeline timeline;
    private final BigDecimal epsilon;
    private final DurationCheck durations;
    private final Treatment treatment;
    private final Course course;
    private final World world;
    private final Set<NumberedStep> leftOut = new HashSet<>();
    private final Set<NumberedStep> overAllFailed = new HashSet<>();
    private List<Failure> failures = List.of();
    private List<Performed> performed = List.of();
    private int happened;
    private int finished;

    public ContinuedExecution(
            Universe universe, WorkLimit limit, Timeline timeline, BigDecimal epsilon, Treatment treatment) {
        this.universe = universe;
        this.limit = limit;
        this.timeline = timeline;
        this.epsilon = epsilon;
        this.durations = new DurationCheck(epsilon);
        this.treatment = treatment;
        this.course = new Course(universe, limit, timeline);
        this.world = course.world();
    }

    /**
     * What goes wrong with a step.
     *
     * @param inState whether the same would go wrong if another state were met; not to be asked later than
     *     {@link #proceed}
     */
    public record Failure(StepCritique critique, Predicate<World> inState) {}

    public World world() {
        return world;
    }

    /** When the present state came about. */
    public BigDecimal now() {
        return course.now();
    }

    /** Whether all has happened. */
    public boolean isOver() {
        return happened == timeline.happenings().size();
    }

    /** How many steps took place to their end so far. */
    public int finished() {
        return finished;
    }

    /** What the goal lacks in the present state. */
    public Optional<UnsatisfiedGoal> unsatisfiedGoal() {
        return course.unsatisfiedGoal();
    }

    /** What brought the present state about, which is not the initial one; nothing if all that was to happen was skipped. */
    public Occasion occasion() {
        return new Occasion.InTime(
                happened,
                now(),
                performed.stream().findFirst().map(one -> one.event().occurrence()));
    }

    /**
     * What goes wrong in the present state and with what happens next. Does not change the state, and is to be called once
     * before each {@link #proceed}.
     */
    public List<Failure> examine() {
        failures = new ArrayList<>();
        lookInside();
        List<Event> attempted = new ArrayList<>();
        Set<NumberedStep> refused = new HashSet<>();
        for (Event event : next().events()) {
            int before = failures.size();
            if (isIn(event) && attempt(event)) {
                attempted.add(event);
            }
            event.step().filter(step -> failures.size() > before).ifPresent(refused::add);
        }
        performed = new ArrayList<>();
        for (Event event : attempted) {
            if (!isIn(event)) {
                continue;
            }
            try {
                performed.add(new Performed(event, Change.of(event.effects(), world, universe, limit)));
            } catch (IllDefinedStepException undefined) {
                NumberedStep step = event.step().orElseThrow();
                if (!refused.contains(step)) {
                    fail(undefined.critique(step));
                }
                leaveOut(event);
            }
        }
        settleInterference();
        lookInsideNext();
        return failures;
    }

    /** Lets happen what {@link #examine} has looked at. */
    public void proceed() {
        course.proceed(next(), performed);
        course.running().removeIf(step -> leftOut.contains(step.at()));
        happened++;
        finished += (int) performed.stream()
                .filter(one -> one.event().step().isPresent() && one.event().part() != Part.START)
                .count();
    }

    private Happening next() {
        return timeline.happenings().get(happened);
    }

    private boolean isIn(Event event) {
        return event.step().filter(leftOut::contains).isEmpty();
    }

    private void leaveOut(Event event) {
        event.step().ifPresent(leftOut::add);
        event.lasting().ifPresent(course.running()::remove);
    }

    private void leaveOut(LastingStep step) {
        leftOut.add(step.at());
        course.running().remove(step);
    }

    private void fail(StepCritique critique) {
        fail(critique, state -> true);
    }

    private void fail(StepCritique critique, Predicate<World> inState) {
        failures.add(new Failure(critique, inState));
    }

    /** Looks at the present state for the steps that go on through it. */
    private void lookInside() {
        for (LastingStep step : List.copyOf(course.running())) {
            try {
                step.pass(world);
            } catch (IllDefinedStepException undefined) {
                fail(undefined.critique(step.at()));
                leaveOut(step);
                continue;
            }
            Formula condition = step.condition(Moment.OVER_ALL);
            course.unsatisfied(step)
                    .filter(missing -> overAllFailed.add(step.at()))
                    .ifPresent(missing -> {
                        fail(missing, state -> !new Evaluation(state, step.binding()).holds(condition));
                        if (treatment == Treatment.SKIP) {
                            leaveOut(step);
                        }
                    });
        }
    }

    /** Looks at the states within what happens next for the steps that begin and end in it. */
    private void lookInsideNext() {
        Inside.of(performed, course.running()).forEach(inside -> {
            LastingStep step = inside.step();
            List<Event> events = Inside.events(performed);
            course.at(inside.time(), performed)
                    .unsatisfied(step)
                    .filter(missing -> overAllFailed.add(step.at()))
                    .ifPresent(missing -> {
                        fail(missing, state -> inside.fails(state, events, universe, limit));
                        if (treatment == Treatment.SKIP) {
                            leaveOut(step);
                            performed.removeIf(one -> one.event().part() == Part.END
                                    && one.event().step().equals(Optional.of(step.at())));
                        }
                    });
        });
    }

    /** Whether the event is to take place, having failed or not. */
    private boolean attempt(Event event) {
        if (event.lasting().filter(step -> step.duration().isEmpty()).isPresent()) {
            fail(new MissingDuration(event.step().orElseThrow()));
            leaveOut(event);
            return false;
        }
        int before = failures.size();
        try {
            durations.failure(event, world).ifPresent(critique -> fail(critique, state -> isRefused(event, state)));
            if (event.part() == Part.START) {
                event.lasting().orElseThrow().begin(world);
            }
        } catch (IllDefinedStepException undefined) {
            if (failures.size() == before) {
                fail(undefined.critique(event.step().orElseThrow()));
            }
            leaveOut(event);
            return false;
        }
        course.unsatisfied(event).ifPresent(missing -> fail(missing, state -> !isMet(event, state)));
        boolean takesPlace = failures.size() == before || treatment == Treatment.APPLY;
        if (!takesPlace) {
            leaveOut(event);
        }
        return takesPlace;
    }

    private static boolean isMet(Event event, World state) {
        return new Evaluation(state, event.binding()).holds(event.condition());
    }

    private boolean isRefused(Event event, World state) {
        try {
            return durations.failure(event, state).isPresent();
        } catch (IllDefinedStepException undefined) {
            return true;
        }
    }

    /** Lets only those events take place together that do not interfere, or by the treatment, all that can. */
    private void settleInterference() {
        Settlement settlement = Settlement.of(performed, one -> footprint(one, world));
        for (Pair pair : settlement.pairs()) {
            fail(pair.critique(next().time(), epsilon), state -> doInterfere(pair, state));
        }
        List<Performed> together = new ArrayList<>(settlement.peaceful());
        for (Performed one : settlement.blamed()) {
            if (treatment == Treatment.SKIP || one.contradicts(together)) {
                leaveOut(one.event());
                performed.removeIf(other -> other == one || isStart(one.event(), other.event()));
            } else {
                together.add(one);
            }
        }
    }

    /** Whether the one is the start of a step that the other belongs to. */
    private static boolean isStart(Event one, Event other) {
        return one.part() == Part.START && one.step().equals(other.step());
    }

    private Footprint footprint(Performed one, World state) {
        limit.spend();
        return Footprint.of(one.event(), one.change(), state, universe, limit);
    }

    private boolean doInterfere(Pair pair, World state) {
        try {
            List<Performed> both = new ArrayList<>();
            for (Event event : List.of(pair.first(), pair.second())) {
                both.add(new Performed(event, Change.of(event.effects(), state, universe, limit)));
            }
            return !Settlement.of(both, one -> footprint(one, state)).pairs().isEmpty();
        } catch (IllDefinedStepException undefined) {
            return true;
        }
    }
}
