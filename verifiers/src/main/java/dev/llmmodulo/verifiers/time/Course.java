package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.causes.Achievers;
import dev.llmmodulo.verifiers.causes.Causes;
import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occurrence;
import dev.llmmodulo.verifiers.critique.Occurrence.OfStep;
import dev.llmmodulo.verifiers.critique.Occurrence.OfTimedInitial;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition.When;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.Explanation;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.time.Timeline.Happening;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a plan laid out in time has come: the present state and what made it so, and the steps that go on through it.
 * What a condition lacks is said of this state.
 */
final class Course {

    private final Universe universe;
    private final WorkLimit limit;
    private final Timeline timeline;
    private final World world;
    private final Set<LastingStep> running = new LinkedHashSet<>();
    private final Map<Fact, Occurrence> changedBy = new HashMap<>();
    private BigDecimal now = BigDecimal.ZERO;
    private BigDecimal planEnd = BigDecimal.ZERO;
    private int happened;

    /** At the initial state. */
    Course(Universe universe, WorkLimit limit, Timeline timeline) {
        this.universe = universe;
        this.limit = limit;
        this.timeline = timeline;
        this.world = World.of(universe.problem().init(), universe.problem(), new Derivation(universe, limit));
    }

    /** As far as the other has come, to go another way from there. */
    private Course(Course other) {
        this.universe = other.universe;
        this.limit = other.limit;
        this.timeline = other.timeline;
        this.world = other.world.copy();
        this.running.addAll(other.running);
        this.changedBy.putAll(other.changedBy);
        this.now = other.now;
        this.planEnd = other.planEnd;
        this.happened = other.happened;
    }

    /** An event, and what it changes in the state that it meets. */
    record Performed(Event event, Change change) {

        /** Whether it changes a value that the others change in another way. */
        boolean contradicts(List<Performed> others) {
            return others.stream()
                    .map(Performed::change)
                    .anyMatch(other -> change.assigned().stream()
                                    .anyMatch(value -> other.assigned().contains(value)
                                            || other.increased().contains(value))
                            || change.increased().stream().anyMatch(other.assigned()::contains));
        }
    }

    World world() {
        return world;
    }

    /** When the present state came about. */
    BigDecimal now() {
        return now;
    }

    /** How many happenings are behind. */
    int happened() {
        return happened;
    }

    /** When the last step is over, of those that happened. */
    BigDecimal planEnd() {
        return planEnd;
    }

    /** The steps that go on through the present state. */
    Set<LastingStep> running() {
        return running;
    }

    /** What the condition lacks; empty if it holds. */
    Optional<Unsatisfied> missing(Formula condition, Binding binding) {
        return new Evaluation(world, binding).holds(condition)
                ? Optional.empty()
                : Optional.of(Explanation.of(condition, world, binding));
    }

    /** What the condition of an event lacks that takes place now. */
    Optional<UnsatisfiedCondition> unsatisfied(Event event) {
        return missing(event.condition(), event.binding())
                .map(missing -> unsatisfied(event.step().orElseThrow(), When.of(event.part()), event.time(), missing));
    }

    /** What the conditions over all of a step lack that goes on. */
    Optional<UnsatisfiedCondition> unsatisfied(LastingStep step) {
        return missing(step.condition(Moment.OVER_ALL), step.binding())
                .map(missing -> unsatisfied(step.at(), When.OVER_ALL, now, missing));
    }

    private UnsatisfiedCondition unsatisfied(NumberedStep at, When when, BigDecimal time, Unsatisfied missing) {
        return new UnsatisfiedCondition(
                at, when, time, missing, causes(missing, Optional.of(at)), new State(world.facts()));
    }

    /** What the goal lacks. */
    Optional<UnsatisfiedGoal> unsatisfiedGoal() {
        return missing(universe.problem().goal(), new Binding(universe, limit))
                .map(missing -> new UnsatisfiedGoal(
                        timeline.steps(), missing, causes(missing, Optional.empty()), new State(world.facts())));
    }

    /**
     * Where this would be at a time within the next happening, of whose events those until then take effect. This itself
     * stays where it is.
     */
    Course at(BigDecimal time, List<Performed> performed) {
        for (int copied = 0; copied < world.facts().size() + performed.size(); copied++) {
            limit.spend();
        }
        Course there = new Course(this);
        there.apply(performed.stream()
                .filter(one -> one.event().time().compareTo(time) <= 0)
                .toList());
        there.now = time;
        return there;
    }

    private void apply(List<Performed> performed) {
        Change all = new Change(world, new Binding(universe, limit));
        Map<Fact, Occurrence> lastToTouch = new HashMap<>();
        for (Performed one : performed) {
            all.include(one.change());
            one.change()
                    .added()
                    .forEach(fact -> lastToTouch.put(fact, one.event().occurrence()));
            one.change()
                    .deleted()
                    .forEach(fact -> lastToTouch.put(fact, one.event().occurrence()));
        }
        all.apply(fact -> changedBy.put(fact, lastToTouch.get(fact)));
    }

    /** Goes on to the state behind the happening, in which these events take effect together. */
    void proceed(Happening happening, List<Performed> performed) {
        apply(performed);
        now = happening.time();
        for (Performed one : performed) {
            one.event()
                    .lasting()
                    .filter(step -> one.event().part() == Part.START)
                    .ifPresent(running::add);
        }
        for (Performed one : performed) {
            one.event().lasting().filter(step -> one.event().part() == Part.END).ifPresent(running::remove);
        }
        happened++;
        planEnd = happening.events().stream()
                .filter(event -> event.step().isPresent())
                .map(Event::time)
                .max(Comparator.naturalOrder())
                .orElse(planEnd);
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
