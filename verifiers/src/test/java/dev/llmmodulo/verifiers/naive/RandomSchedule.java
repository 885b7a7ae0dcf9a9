package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes random plans with times: steps that can be executed, then mutations. */
final class RandomSchedule {

    private static final int TRIES = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Dice dice;
    private final NaiveSemantics semantics;
    private final List<String> objects;
    private final List<BigDecimal> durations;

    /** @param task asks for nothing */
    RandomSchedule(Dice dice, PlanningTask task) {
        this.dice = dice;
        this.semantics = new NaiveSemantics(task);
        this.objects = task.allObjects().stream().map(Typed::name).toList();
        this.durations = new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
        Optional.ofNullable(task.values().get(Atom.of("fee")))
                .filter(fee -> fee.signum() > 0)
                .ifPresent(durations::add);
    }

    /** A plan of at most so many steps that can be executed. */
    List<TimedStep> executable(int length) {
        List<TimedStep> plan = new ArrayList<>();
        for (int i = 0; i < length * TRIES && plan.size() < length; i++) {
            List<TimedStep> longer = new ArrayList<>(plan);
            longer.add(step());
            longer.sort(Comparator.comparing(TimedStep::time));
            if (NaiveTimeline.judge(semantics, longer).kind() == NaiveVerdict.Kind.VALID) {
                plan = longer;
            }
        }
        return plan;
    }

    private TimedStep step() {
        List<String> names = new ArrayList<>();
        semantics.task.actions().forEach(action -> names.add(action.name()));
        semantics.task.temporal().actions().forEach(action -> names.add(action.name()));
        String name = dice.pick(names);
        List<String> arguments = new ArrayList<>();
        for (Typed parameter : semantics.task.parameters(name).orElseThrow()) {
            List<String> fitting = semantics.range(parameter);
            arguments.add(fitting.isEmpty() ? "nobody" : dice.pick(fitting));
        }
        boolean durative = semantics.task.temporal().action(name).isPresent();
        return new TimedStep(
                time(), new Atom(name, arguments), durative ? Optional.of(dice.pick(durations)) : Optional.empty());
    }

    /** Some come just after a time at which others may happen. */
    private BigDecimal time() {
        BigDecimal time = RandomTimedTask.grid(dice);
        return dice.chance(0.3) ? time.add(NaiveTimeline.EPSILON) : time;
    }

    /** A plan that differs from the other in one place. */
    List<TimedStep> mutated(List<TimedStep> steps) {
        List<TimedStep> plan = new ArrayList<>(steps);
        if (plan.isEmpty()) {
            plan.add(step());
            return plan;
        }
        int at = dice.below(plan.size());
        TimedStep step = plan.get(at);
        switch (dice.below(7)) {
            case 0 -> plan.remove(at);
            case 1 -> plan.add(step.withTime(time()));
            case 2 -> plan.set(at, step.withTime(time()));
            case 3 -> plan.set(at, step.withTime(step.time().add(NaiveTimeline.EPSILON)));
            case 4 -> step.duration().ifPresent(length -> plan.set(at, step.withDuration(length.add(HALF))));
            case 5 -> plan.add(step());
            default -> {
                if (!step.step().arguments().isEmpty() && !objects.isEmpty()) {
                    List<String> arguments = new ArrayList<>(step.step().arguments());
                    arguments.set(dice.below(arguments.size()), dice.pick(objects));
                    Atom other = new Atom(step.step().symbol(), arguments);
                    plan.set(at, new TimedStep(step.time(), other, step.duration()));
                }
            }
        }
        return plan;
    }
}
