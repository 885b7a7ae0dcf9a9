package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Declarations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes neighbours of a task: those that differ from it in one fact, literal, condition or effect. */
final class TaskChange {

    private final Dice dice;
    private final PlanningTask task;
    private final ConditionChange ofGoal;
    private final ConditionChange ofActions;
    private final EffectChange ofEffects;

    TaskChange(Dice dice, Set<Construct> on, PlanningTask task) {
        this.dice = dice;
        this.task = task;
        List<Signature> basic = new ArrayList<>(task.predicates());
        basic.removeAll(RandomAxioms.DERIVED);
        Vocabulary ofDomain = new Vocabulary(dice, on, task, task.constants());
        this.ofGoal = new ConditionChange(dice, new Vocabulary(dice, on, task, task.allObjects()));
        this.ofActions = new ConditionChange(dice, ofDomain);
        this.ofEffects = new EffectChange(dice, ofDomain, basic, ofActions);
    }

    PlanningTask anywhere() {
        return dice.chance(0.25) ? inGoal() : anywhereButInGoal();
    }

    PlanningTask anywhereButInGoal() {
        return switch (dice.below(3)) {
            case 0 -> inInit();
            case 1 ->
                inAction(action -> new ActionSchema(
                        action.name(),
                        action.parameters(),
                        ofActions.changed(action.precondition(), action.parameters()),
                        action.effect()));
            default ->
                inAction(action -> new ActionSchema(
                        action.name(),
                        action.parameters(),
                        action.precondition(),
                        ofEffects.changed(action.effect(), action.parameters())));
        };
    }

    private PlanningTask inGoal() {
        Aim aim = task.aim();
        return task.withAim(new Aim(ofGoal.changed(aim.goal(), List.of()), aim.constraints(), aim.metric()));
    }

    private PlanningTask inAction(UnaryOperator<ActionSchema> change) {
        List<ActionSchema> actions = new ArrayList<>(task.actions());
        int at = dice.below(actions.size());
        actions.set(at, change.apply(actions.get(at)));
        return task.withActions(actions);
    }

    private PlanningTask inInit() {
        Declarations all = task.declared();
        Set<Atom> init = new LinkedHashSet<>(all.init());
        Atom fact = ofEffects.anyFact(task.allObjects());
        if (!init.isEmpty() && dice.chance(0.4)) {
            fact = dice.pick(List.copyOf(init));
        }
        if (!init.remove(fact)) {
            init.add(fact);
        }
        return new PlanningTask(
                new Declarations(
                        all.types(),
                        all.constants(),
                        all.objects(),
                        all.predicates(),
                        all.functions(),
                        init,
                        all.values()),
                task.actions(),
                task.axioms(),
                task.temporal(),
                task.aim());
    }
}
