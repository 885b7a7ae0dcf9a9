package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Metric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A random task with time and random plans for it.
 *
 * @param seed what makes it again
 */
record RandomTimedCases(long seed, PlanningTask task, List<List<TimedStep>> plans) {

    private static final int LONGEST = 7;

    /** At most so many plans, no two the same; each seed draws its own selection of the constructs for the task. */
    static RandomTimedCases of(long seed, Set<Construct> allowed, int plans) {
        Dice dice = new Dice(seed);
        Set<Construct> on = EnumSet.noneOf(Construct.class);
        on.addAll(dice.some(List.copyOf(EnumSet.copyOf(allowed)), dice.pick(0.4, 0.7)));
        PlanningTask aimless = RandomTimedTask.of(dice, on);
        RandomSchedule schedules = new RandomSchedule(dice, aimless);
        List<TimedStep> solution = schedules.executable(dice.between(1, LONGEST));
        for (int tries = 0; solution.size() < 2 && tries < 5; tries++) {
            aimless = RandomTimedTask.of(dice, on);
            schedules = new RandomSchedule(dice, aimless);
            solution = schedules.executable(dice.between(1, LONGEST));
        }
        Set<List<TimedStep>> made = new LinkedHashSet<>(List.of(solution));
        for (int tries = 0; tries < 2 * plans && made.size() < plans; tries++) {
            List<TimedStep> plan = solution;
            for (int mutations = dice.pick(1, 1, 2); mutations > 0; mutations--) {
                plan = schedules.mutated(plan);
            }
            made.add(List.copyOf(plan));
        }
        return new RandomTimedCases(seed, aimless.withAim(aim(dice, on, aimless, solution)), List.copyOf(made));
    }

    /** Mostly one that the plan reaches; it asks for nothing that changes by itself, perhaps after the plan's end. */
    private static Aim aim(Dice dice, Set<Construct> on, PlanningTask task, List<TimedStep> solution) {
        Vocabulary vocabulary = new Vocabulary(dice, on, task, task.allObjects());
        RandomCondition conditions = new RandomCondition(vocabulary);
        List<Condition> parts = new ArrayList<>();
        for (int tries = 0; tries < 10 && parts.size() < 2; tries++) {
            Condition part = conditions.condition(List.of(), 1);
            boolean timed = task.temporal().literals().stream()
                    .anyMatch(literal -> Printer.condition(part)
                            .contains("(" + literal.atom().symbol()));
            PlanningTask asking = task.withAim(Aim.of(part));
            boolean reached =
                    NaiveTimeline.judge(new NaiveSemantics(asking), solution).kind() == NaiveVerdict.Kind.VALID;
            if (!timed && (reached || dice.chance(0.1))) {
                parts.add(part);
            }
        }
        Optional<Metric> metric = on.contains(Construct.METRIC)
                ? Optional.of(new Metric(true, Expression.fluent("total-time")))
                : Optional.empty();
        return new Aim(new Condition.And(parts), List.of(), metric);
    }
}
