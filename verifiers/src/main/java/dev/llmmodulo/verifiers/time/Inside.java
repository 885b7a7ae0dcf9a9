package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.time.Course.Performed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time strictly between start and end of a step that begins and ends in one happening. No happening is between, and yet
 * what the step needs over all must hold there: the interval is short, but not empty (Fox and Long, PDDL 2.1, 2003,
 * section 6). What is in the happening then takes effect at its own time and not together.
 */
record Inside(LastingStep step, BigDecimal time) {

    /**
     * All that there are among the events of the next happening, by the times of the steps' ends, then by their own.
     *
     * @param running the steps that began in earlier happenings
     */
    static Stream<Inside> of(List<Performed> performed, Set<LastingStep> running) {
        List<Event> events = events(performed);
        return events.stream()
                .filter(event -> event.part() == Part.END)
                .flatMap(event -> event.lasting().stream())
                .filter(step -> step.isLonger()
                        && !running.contains(step)
                        && !step.condition(Moment.OVER_ALL).equals(Formula.TRUE))
                .flatMap(step -> times(step, events).stream().map(time -> new Inside(step, time)));
    }

    static List<Event> events(List<Performed> performed) {
        return performed.stream().map(Performed::event).toList();
    }

    /** When something happens that begins a state between start and end. */
    private static Set<BigDecimal> times(LastingStep step, List<Event> events) {
        return events.stream()
                .map(Event::time)
                .filter(time -> step.start().compareTo(time) <= 0 && time.compareTo(step.end()) < 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the step would lack something here if the happening, of these events, met the state. */
    boolean fails(World state, List<Event> events, Universe universe, WorkLimit limit) {
        World here = state.copy();
        try {
            Change until = new Change(here, new Binding(universe, limit));
            events.stream()
                    .filter(event -> event.time().compareTo(time) <= 0)
                    .forEach(event -> until.include(Change.of(event.effects(), state, universe, limit)));
            until.apply(fact -> {});
        } catch (IllDefinedStepException undefined) {
            return true;
        }
        return !new Evaluation(here, step.binding()).holds(step.condition(Moment.OVER_ALL));
    }
}
