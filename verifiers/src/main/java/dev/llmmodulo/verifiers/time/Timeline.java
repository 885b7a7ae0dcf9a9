package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When everything in a plan takes place: its happenings in order of time (Fox and Long, PDDL 2.1, 2003, section 6), with
 * timed initial literals among them. What is at most the given resolution later than the first event of a happening
 * belongs to it. A step without a time takes place at its number.
 */
public record Timeline(List<Happening> happenings, int steps) {

    public Timeline {
        happenings = List.copyOf(happenings);
    }

    /**
     * What takes place at the same time.
     *
     * @param time the earliest time of all of these
     * @param events the steps, then the timed initial literals
     * @param afterPlan whether the last step is over, so that only timed initial literals are left
     */
    public record Happening(BigDecimal time, List<Event> events, boolean afterPlan) {
        public Happening {
            events = List.copyOf(events);
        }
    }

    /**
     * Whether the plan has to be laid out in time: its steps do not simply follow each other, or its times count because
     * the domain requires durative actions, even if it has none.
     */
    public static boolean isNeeded(Problem problem, Plan plan, BigDecimal resolution) {
        if (!problem.domain().durativeActions().isEmpty()
                || !problem.timedInitials().isEmpty()) {
            return true;
        }
        if (!(plan instanceof Plan.Timed timed)) {
            return false;
        }
        if (problem.domain().requirements().contains(":durative-actions")) {
            return true;
        }
        for (int i = 1; i < timed.timedSteps().size(); i++) {
            BigDecimal before = timed.timedSteps().get(i - 1).time();
            if (timed.timedSteps().get(i).time().compareTo(before.add(resolution)) <= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param read all of its steps are well formed
     * @throws IllegalArgumentException a time or a duration is negative, timed initial literals contradict each other, an
     *     effect at a start hangs on what is later, or an effect hangs on what is within a happening
     */
    public static Timeline of(PlanReading.Read read, Universe universe, WorkLimit limit, BigDecimal resolution) {
        return of(NumberedStep.all(read), read.plan(), universe, limit, resolution);
    }

    /**
     * Only some steps of a plan, with the same errors.
     *
     * @param steps well formed
     */
    public static Timeline of(
            List<NumberedStep> steps, Plan plan, Universe universe, WorkLimit limit, BigDecimal resolution) {
        List<Event> events = new ArrayList<>();
        for (NumberedStep at : steps) {
            events.addAll(events(at, plan, universe, limit));
        }
        universe.problem().timedInitials().forEach(initial -> {
            notNegative(initial.time());
            events.add(new Event.ByItself(initial, new Binding(universe, limit)));
        });
        return new Timeline(happenings(events, resolution), plan.length());
    }

    private static List<Event> events(NumberedStep at, Plan plan, Universe universe, WorkLimit limit) {
        List<String> arguments = at.step().arguments();
        BigDecimal time = notNegative(time(at, plan));
        Optional<Action> action = universe.action(at.step().action());
        if (action.isPresent()) {
            Binding binding = Binding.of(action.get().parameters(), arguments, universe, limit);
            return List.of(new Event.Instant(time, at, action.get(), binding));
        }
        DurativeAction lasting = universe.durativeAction(at.step().action()).orElseThrow();
        Binding binding = Binding.of(lasting.parameters(), arguments, universe, limit);
        Optional<BigDecimal> duration = duration(at, plan).map(Timeline::notNegative);
        LastingStep step = new LastingStep(at, lasting, binding, time, duration);
        return List.of(new Event.Edge(step, Moment.START), new Event.Edge(step, Moment.END));
    }

    private static BigDecimal time(NumberedStep at, Plan plan) {
        return plan instanceof Plan.Timed timed
                ? timed.timedSteps().get(at.number() - 1).time()
                : BigDecimal.valueOf(at.number());
    }

    private static Optional<BigDecimal> duration(NumberedStep at, Plan plan) {
        return plan instanceof Plan.Timed timed
                ? timed.timedSteps().get(at.number() - 1).duration()
                : Optional.empty();
    }

    private static BigDecimal notNegative(BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a negative time: " + number.toPlainString());
        }
        return number;
    }

    private static Happening happening(List<Event> events, BigDecimal planEnd) {
        BigDecimal time = events.get(0).time();
        Set<Literal> byThemselves = new HashSet<>();
        for (Event event : events) {
            if (event instanceof Event.ByItself alone) {
                Literal literal = alone.initial().literal();
                byThemselves.add(literal);
                if (byThemselves.contains(literal.negated())) {
                    throw new IllegalArgumentException("timed initial literals that contradict each other: " + literal
                            + " at time " + time.toPlainString());
                }
            }
        }
        refuseToRemember(events);
        List<Event> stepsFirst = events.stream()
                .sorted(Comparator.comparing(event -> event.step().isEmpty()))
                .toList();
        return new Happening(time, stepsFirst, time.compareTo(planEnd) > 0);
    }

    /** Effects under conditions over all are gathered when their happening begins, which is too early if all is in one. */
    private static void refuseToRemember(List<Event> events) {
        Set<LastingStep> begun = new HashSet<>();
        for (Event event : events) {
            Optional<LastingStep> remembering =
                    event.lasting().filter(step -> step.isLonger() && step.remembersOverAll());
            if (remembering.filter(step -> !begun.add(step)).isPresent()) {
                throw new IllegalArgumentException("an effect that hangs on what holds between start and end, which are"
                        + " taken for the same time, of "
                        + remembering.get().at().step());
            }
        }
    }

    private static List<Happening> happenings(List<Event> events, BigDecimal resolution) {
        BigDecimal end = events.stream()
                .filter(event -> event.step().isPresent())
                .map(Event::time)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<Event> sorted =
                events.stream().sorted(Comparator.comparing(Event::time)).toList();
        List<Happening> happenings = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            BigDecimal first = sorted.get(from).time();
            int until = from;
            while (until < sorted.size() && sorted.get(until).time().compareTo(first.add(resolution)) <= 0) {
                until++;
            }
            happenings.add(happening(sorted.subList(from, until), end));
            from = until;
        }
        return happenings;
    }
}
