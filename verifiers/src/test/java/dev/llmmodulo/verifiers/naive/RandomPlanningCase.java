package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Metric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes small planning tasks, solvable and unsolvable ones, with the truth about them. */
final class RandomPlanningCase {

    private static final int TRIES = 8;
    private static final int FEW_STATES = 5;

    private final Dice dice;
    private final Set<Construct> on = EnumSet.noneOf(Construct.class);

    private RandomPlanningCase(Dice dice) {
        this.dice = dice;
    }

    /** What a task may have: all of classical planning, and axioms. */
    static Set<Construct> constructs() {
        Set<Construct> all = Construct.classical();
        all.removeAll(EnumSet.range(Construct.EMPTY_PLAN, Construct.WRONG_TYPE));
        all.remove(Construct.SAME_OBJECT_TWICE);
        all.addAll(Construct.axioms());
        return all;
    }

    /** Empty if the seed makes no task that is explored with so many tries. */
    static Optional<PlanningCase> of(long seed, int mostTries) {
        return new RandomPlanningCase(new Dice(seed)).make(seed, mostTries);
    }

    private Optional<PlanningCase> make(long seed, int mostTries) {
        drawConstructs();
        int fewest = dice.chance(0.9) ? FEW_STATES : 1;
        for (int i = 0; i < TRIES; i++) {
            PlanningTask aimless = aimless();
            if (mayCostLessThanNothing(aimless)) {
                continue;
            }
            Optional<StateSpace> space = StateSpace.explore(new NaiveSemantics(aimless), mostTries)
                    .filter(each -> each.states().size() >= fewest);
            if (space.isPresent()) {
                Condition goal = new RandomGoal(dice, on, aimless, space.get()).goal();
                PlanningTask task =
                        aimless.withAim(new Aim(goal, List.of(), aimless.aim().metric()));
                return Optional.of(
                        new PlanningCase(seed, task, space.get(), space.get().cheapest(goal)));
            }
        }
        return Optional.empty();
    }

    private void drawConstructs() {
        on.addAll(dice.some(List.copyOf(Construct.classical()), dice.pick(0.2, 0.5, 0.8)));
        if (dice.chance(0.25)) {
            on.add(Construct.AXIOM);
            on.addAll(dice.some(List.copyOf(Construct.axioms()), 0.6));
        }
        on.retainAll(constructs());
    }

    private PlanningTask aimless() {
        PlanningTask task =
                dice.chance(0.4) ? new RandomWorld(dice, on).task() : withMoreCosts(RandomTask.of(dice, on));
        boolean priced = task.functions().stream()
                .anyMatch(function -> function.name().equals(NaiveSemantics.TOTAL_COST.symbol()));
        Optional<Metric> metric = priced && dice.chance(0.8)
                ? Optional.of(new Metric(true, new Expression.Fluent(NaiveSemantics.TOTAL_COST)))
                : Optional.empty();
        return task.withAim(new Aim(Condition.TRUE, List.of(), metric));
    }

    /** Some actions get a second cost, equal to the first or paid under a condition. */
    private PlanningTask withMoreCosts(PlanningTask task) {
        if (!on.contains(Construct.COSTS)) {
            return task;
        }
        RandomCondition conditions = new RandomCondition(new Vocabulary(dice, on, task, task.constants()));
        List<ActionSchema> actions = new ArrayList<>();
        for (ActionSchema action : task.actions()) {
            Effect again = Effect.update(
                    "increase",
                    new Expression.Fluent(NaiveSemantics.TOTAL_COST),
                    dice.chance(0.5) ? Expression.fluent("fee") : Expression.number("" + dice.below(3)));
            Effect more = on.contains(Construct.CONDITIONAL_COST)
                    ? Effect.when(conditions.literal(action.parameters()), again)
                    : Effect.all(again, again);
            Effect effect = dice.chance(0.3) ? Effect.all(action.effect(), more) : action.effect();
            actions.add(new ActionSchema(action.name(), action.parameters(), action.precondition(), effect));
        }
        return task.withActions(actions);
    }

    private static boolean mayCostLessThanNothing(PlanningTask task) {
        return task.actions().stream()
                .anyMatch(action -> Printer.effect(action.effect()).contains("(- "));
    }
}
