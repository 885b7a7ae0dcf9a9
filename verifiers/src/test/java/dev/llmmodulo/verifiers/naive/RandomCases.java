package dev.llmmodulo.verifiers.naive;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A random task and random plans for it.
 *
 * @param seed what makes it again
 */
record RandomCases(long seed, PlanningTask task, List<List<Atom>> plans) {

    private static final int LONGEST_WALK = 8;

    /** At most so many plans, no two the same; each seed draws its own selection of the constructs for the task. */
    static RandomCases of(long seed, Set<Construct> allowed, int plans) {
        Dice dice = new Dice(seed);
        Set<Construct> on = EnumSet.noneOf(Construct.class);
        Set<Construct> added = EnumSet.copyOf(allowed);
        added.removeAll(Construct.classical());
        on.addAll(dice.some(List.copyOf(added), 0.8));
        on.addAll(dice.some(List.copyOf(Construct.classical()), dice.pick(0.3, 0.6, 0.9)));
        PlanningTask aimless = RandomTask.of(dice, on);
        RandomPlan walks = new RandomPlan(dice, new NaiveSemantics(aimless), allowed);
        RandomPlan.Walk solution = walks.walk(dice.between(1, LONGEST_WALK));
        while (solution.steps().size() < 2 && dice.chance(0.8)) {
            aimless = RandomTask.of(dice, on);
            walks = new RandomPlan(dice, new NaiveSemantics(aimless), allowed);
            solution = walks.walk(dice.between(1, LONGEST_WALK));
        }
        PlanningTask task = aimless.withAim(new RandomAim(dice, on, aimless).of(solution.steps()));
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
}
