package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A random task and random plans for it.
 *
 * @param seed what makes it again
 */
record RandomCases(long seed, PlanningTask task, List<List<Atom>> plans) {

    private static final int LONGEST_WALK = 8;

    /** At most so many plans, no two the same. */
    static RandomCases of(long seed, Set<Construct> on, int plans) {
        Dice dice = new Dice(seed);
        PlanningTask aimless = RandomTask.of(dice, on);
        RandomPlan walks = new RandomPlan(dice, new NaiveSemantics(aimless), on);
        RandomPlan.Walk solution = walks.walk(dice.between(1, LONGEST_WALK));
        while (solution.steps().size() < 2 && dice.chance(0.8)) {
            aimless = RandomTask.of(dice, on);
            walks = new RandomPlan(dice, new NaiveSemantics(aimless), on);
            solution = walks.walk(dice.between(1, LONGEST_WALK));
        }
        PlanningTask task = aimless.withGoal(goal(dice, on, aimless, solution.end()));
        Set<List<Atom>> made = new LinkedHashSet<>(List.of(solution.steps()));
        for (int tries = 0; tries < 2 * plans && made.size() < plans; tries++) {
            List<Atom> plan = dice.chance(0.5)
                    ? solution.steps()
                    : walks.walk(dice.between(0, LONGEST_WALK)).steps();
            for (int mutations = dice.pick(0, 1, 1, 2); mutations > 0; mutations--) {
                plan = walks.mutated(plan);
            }
            made.add(List.copyOf(plan));
        }
        return new RandomCases(seed, task, List.copyOf(made));
    }

    /** Mostly something that holds in the state. */
    private static Condition goal(Dice dice, Set<Construct> on, PlanningTask task, State end) {
        NaiveSemantics semantics = new NaiveSemantics(task);
        RandomCondition conditions = new RandomCondition(new Vocabulary(dice, on, task, task.allObjects()));
        List<Condition> parts = new ArrayList<>();
        int count = dice.between(0, 3);
        for (int i = 0; i < count; i++) {
            Condition part = dice.chance(0.5) ? conditions.literal(List.of()) : conditions.condition(List.of(), 2);
            for (int tries = 0; tries < 10 && !holds(semantics, part, end); tries++) {
                part = dice.chance(0.5) ? conditions.literal(List.of()) : conditions.condition(List.of(), 2);
            }
            parts.add(part);
        }
        return new Condition.And(parts);
    }

    private static boolean holds(NaiveSemantics semantics, Condition condition, State end) {
        return semantics.holds(semantics.ground(condition, Map.of()), end);
    }
}
