package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.DurativeSchema.Moment;
import dev.llmmodulo.verifiers.naive.GroundAction.Part;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Flaw;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges plans with times (Fox and Long 2003, section 8; timed initial literals as in Edelkamp and Hoffmann 2004): starts
 * and ends are simple actions that happen at their times; what happens at one time, or less than {@link #EPSILON} apart,
 * must not touch the same things; what must hold over all holds in every state between start and end.
 */
class NaiveTimeline {

    static final BigDecimal EPSILON = new BigDecimal("0.001");

    /** @param step the number of the step in the plan; 0 for a timed initial literal */
    private record Event(BigDecimal time, int step, GroundAction action, Footprint footprint) {}

    private record Invariant(int step, BigDecimal start, BigDecimal end, Condition condition) {}

    private final NaiveSemantics semantics;
    private final TreeMap<BigDecimal, List<Event>> happenings = new TreeMap<>();
    private final List<Invariant> invariants = new ArrayList<>();
    private final List<TimedStep> plan;

    NaiveTimeline(NaiveSemantics semantics, List<TimedStep> plan) {
        this.semantics = semantics;
        this.plan = plan;
    }

    static NaiveVerdict judge(NaiveSemantics semantics, List<TimedStep> plan) {
        return new NaiveTimeline(semantics, plan).judge();
    }

    final NaiveVerdict judge() {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            flaws.addAll(semantics.flaws(i + 1, plan.get(i).step()));
            if (takesTime(plan.get(i)) != plan.get(i).duration().isPresent()) {
                flaws.add(new Flaw(i + 1, "duration", 0));
            }
        }
        if (!flaws.isEmpty()) {
            return NaiveVerdict.malformed(flaws, 0);
        }
        for (int i = 0; i < plan.size(); i++) {
            place(i + 1, plan.get(i));
        }
        for (TimedLiteral literal : semantics.task.temporal().literals()) {
            Part part = new Part(Condition.TRUE, literal.effect());
            event(literal.time(), 0, new GroundAction(Condition.TRUE, List.of(part)));
        }
        return mutex() ? NaiveVerdict.fails(Kind.MUTEX, 0, Optional.empty()) : execute();
    }

    private boolean takesTime(TimedStep step) {
        return semantics.task.temporal().action(step.step().symbol()).isPresent();
    }

    private void place(int number, TimedStep step) {
        Optional<DurativeSchema> durative =
                semantics.task.temporal().action(step.step().symbol());
        if (durative.isEmpty()) {
            event(step.time(), number, semantics.ground(step.step()));
            return;
        }
        List<String> arguments = new ArrayList<>(step.step().arguments());
        Map<String, String> binding = new HashMap<>();
        durative.get().parameters().forEach(parameter -> binding.put(parameter.name(), arguments.remove(0)));
        binding.put(Expression.Duration.NAME, step.duration().orElseThrow().toPlainString());
        event(step.time(), number, semantics.ground(durative.get().at(Moment.START), binding));
        event(step.end(), number, semantics.ground(durative.get().at(Moment.END), binding));
        Condition inside =
                semantics.ground(durative.get().at(Moment.INSIDE), binding).precondition();
        invariants.add(new Invariant(number, step.time(), step.end(), inside));
    }

    private void event(BigDecimal time, int step, GroundAction action) {
        happenings
                .computeIfAbsent(time.stripTrailingZeros(), any -> new ArrayList<>())
                .add(new Event(time, step, action, new Footprint(action)));
    }

    private boolean mutex() {
        List<Event> events = happenings.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                BigDecimal apart = events.get(j).time().subtract(events.get(i).time());
                if (isTooClose(apart)
                        && events.get(i).footprint().isMutexWith(events.get(j).footprint())) {
                    return true;
                }
            }
        }
        return false;
    }

    private NaiveVerdict execute() {
        State state = semantics.initial();
        for (Map.Entry<BigDecimal, List<Event>> happening : happenings.entrySet()) {
            List<Part> parts = new ArrayList<>();
            for (Event event : happening.getValue()) {
                if (!holds(event.action().precondition(), state)) {
                    return NaiveVerdict.fails(Kind.PRECONDITION_FAILS, event.step(), Optional.empty());
                }
                parts.addAll(event.action().effects());
            }
            try {
                state = semantics.applied(parts, state);
            } catch (UndefinedException | ConflictException impossible) {
                return NaiveVerdict.fails(
                        Kind.VALUE_UNDEFINED, happening.getValue().get(0).step(), Optional.empty());
            }
            for (Invariant invariant : invariants) {
                if (isInside(happening.getKey(), invariant.start(), invariant.end())
                        && !holds(invariant.condition(), state)) {
                    return NaiveVerdict.fails(Kind.INVARIANT_FAILS, invariant.step(), Optional.empty());
                }
            }
        }
        return holds(semantics.goal(), state)
                ? NaiveVerdict.valid(cost(state))
                : NaiveVerdict.fails(Kind.GOAL_FAILS, 0, Optional.empty());
    }

    boolean isTooClose(BigDecimal apart) {
        return apart.compareTo(EPSILON) < 0;
    }

    /** Whether the state after what happens at a time lies between a start and an end. */
    boolean isInside(BigDecimal time, BigDecimal start, BigDecimal end) {
        return start.compareTo(time) <= 0 && end.compareTo(time) > 0;
    }

    /** What cannot be said to hold does not hold. */
    private boolean holds(Condition ground, State state) {
        try {
            return semantics.holds(ground, semantics.world(state));
        } catch (UndefinedException undefined) {
            return false;
        }
    }

    /** Without a metric, the number of steps, as VAL has it. */
    private Rational cost(State end) {
        Rational makespan = plan.stream()
                .map(TimedStep::end)
                .map(Rational::of)
                .max(Rational::compareTo)
                .orElse(Rational.ZERO);
        Map<Atom, Rational> values = new HashMap<>(end.values());
        values.put(Atom.of("total-time"), makespan);
        return semantics
                .task
                .metric()
                .map(metric -> Numbers.value(metric.expression(), new State(end.facts(), values)))
                .orElse(Rational.of(plan.size()));
    }
}
