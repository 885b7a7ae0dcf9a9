package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.DurativeSchema.Moment;
import dev.llmmodulo.verifiers.naive.DurativeSchema.Timed;
import dev.llmmodulo.verifiers.naive.PlanningTask.Temporal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives time to a random task: most actions get a duration, some facts change by themselves. */
final class RandomTimedTask {

    private final Dice dice;
    private final PlanningTask task;

    private RandomTimedTask(Dice dice, PlanningTask task) {
        this.dice = dice;
        this.task = task;
    }

    static PlanningTask of(Dice dice, Set<Construct> on) {
        return new RandomTimedTask(dice, RandomTask.of(dice, on)).timed(on);
    }

    private PlanningTask timed(Set<Construct> on) {
        List<ActionSchema> instant = new ArrayList<>();
        List<DurativeSchema> durative = new ArrayList<>();
        for (ActionSchema action : task.actions()) {
            if (on.contains(Construct.DURATION) && dice.chance(0.65)) {
                durative.add(durative(action));
            } else {
                instant.add(action);
            }
        }
        List<TimedLiteral> literals = new ArrayList<>();
        if (on.contains(Construct.TIMED_LITERAL)) {
            for (int count = dice.between(1, 3); count > 0; count--) {
                TimedLiteral next = literal();
                boolean contradicts = literals.stream()
                        .anyMatch(before -> before.time().equals(next.time())
                                && before.atom().equals(next.atom()));
                if (!contradicts) {
                    literals.add(next);
                }
            }
        }
        return task.withActions(instant).withTemporal(new Temporal(durative, literals));
    }

    private TimedLiteral literal() {
        List<Signature> basic = new ArrayList<>(task.predicates());
        basic.removeAll(RandomAxioms.DERIVED);
        Vocabulary vocabulary = new Vocabulary(dice, Set.of(), task, task.allObjects());
        return new TimedLiteral(grid(dice), vocabulary.atom(basic, List.of()), dice.chance(0.6));
    }

    /** Times at which things happen: few, so that they meet. */
    static BigDecimal grid(Dice dice) {
        return BigDecimal.valueOf(5L * dice.between(1, 12), 1);
    }

    private DurativeSchema durative(ActionSchema action) {
        List<Timed<Condition>> conditions = new ArrayList<>();
        for (Condition part :
                action.precondition() instanceof Condition.And and ? and.operands() : List.of(action.precondition())) {
            conditions.add(new Timed<>(dice.pick(Moment.START, Moment.INSIDE, Moment.END), part));
            if (dice.chance(0.2)) {
                conditions.add(new Timed<>(dice.pick(Moment.values()), part));
            }
        }
        List<Timed<Effect>> effects = new ArrayList<>();
        for (Effect part : action.effect() instanceof Effect.Both both ? both.parts() : List.of(action.effect())) {
            Timed<Effect> effect = new Timed<>(dice.pick(Moment.START, Moment.END), part);
            effects.add(effect);
            inside(effect).filter(any -> dice.chance(0.6)).ifPresent(conditions::add);
        }
        return new DurativeSchema(action.name(), action.parameters(), bounds(), conditions, effects);
    }

    /** Something to keep up between start and end, of what the action itself begins or ends. */
    private static Optional<Timed<Condition>> inside(Timed<Effect> effect) {
        boolean begins = effect.moment() == Moment.START;
        if (effect.what() instanceof Effect.Add add) {
            Condition holds = new Condition.Holds(add.atom());
            return Optional.of(new Timed<>(Moment.INSIDE, begins ? holds : Condition.not(holds)));
        } else if (effect.what() instanceof Effect.Delete delete) {
            Condition holds = new Condition.Holds(delete.atom());
            return Optional.of(new Timed<>(Moment.INSIDE, begins ? Condition.not(holds) : holds));
        }
        return Optional.empty();
    }

    private List<Condition.Compare> bounds() {
        Expression duration = new Expression.Duration();
        if (dice.chance(0.5)) {
            return List.of(new Condition.Compare("=", duration, bound()));
        }
        List<Condition.Compare> bounds = new ArrayList<>();
        bounds.add(new Condition.Compare("<=", duration, bound()));
        if (dice.chance(0.5)) {
            bounds.add(0, new Condition.Compare(">=", duration, Expression.number("1")));
        }
        return bounds;
    }

    private Expression bound() {
        boolean byFluent =
                task.functions().stream().anyMatch(function -> function.name().equals("fee"));
        return byFluent && dice.chance(0.3) ? Expression.fluent("fee") : Expression.number("" + dice.between(1, 4));
    }
}
