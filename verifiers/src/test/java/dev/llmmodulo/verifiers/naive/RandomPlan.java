package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes random plans for a task: walks of applicable steps, then mutations. */
final class RandomPlan {

    private static final int TRIES = 6;

    private final Dice dice;
    private final NaiveSemantics semantics;
    private final Set<Construct> on;
    private final List<String> objects;

    RandomPlan(Dice dice, NaiveSemantics semantics, Set<Construct> on) {
        this.dice = dice;
        this.semantics = semantics;
        this.on = on;
        this.objects = semantics.task.allObjects().stream().map(Typed::name).toList();
    }

    /** Steps that follow each other as far as they were found, and the state they lead to. */
    record Walk(List<Atom> steps, State end) {}

    Walk walk(int length) {
        List<Atom> steps = new ArrayList<>();
        State state = semantics.initial();
        for (int i = 0; i < length * TRIES && steps.size() < length; i++) {
            Atom step = step();
            try {
                if (semantics.flaws(1, step).isEmpty() && semantics.isApplicable(step, state)) {
                    state = semantics.apply(step, state);
                    steps.add(step);
                }
            } catch (UndefinedException | ConflictException impossible) {
                // Not a step that a walk can take.
            }
        }
        return new Walk(steps, state);
    }

    private Atom step() {
        ActionSchema action = dice.pick(semantics.task.actions());
        List<String> arguments = new ArrayList<>();
        for (Typed parameter : action.parameters()) {
            List<String> fitting = semantics.range(parameter);
            arguments.add(fitting.isEmpty() ? anyObject() : dice.pick(fitting));
        }
        return new Atom(action.name(), arguments);
    }

    private String anyObject() {
        return objects.isEmpty() ? "nobody" : dice.pick(objects);
    }

    /** A plan that differs from the steps in one place, or in none if there is no such place. */
    List<Atom> mutated(List<Atom> steps) {
        List<Atom> plan = new ArrayList<>(steps);
        int at = dice.below(plan.size() + 1);
        if (plan.isEmpty() || at == plan.size()) {
            plan.add(step());
            return plan;
        }
        Atom step = plan.get(at);
        switch (dice.below(12)) {
            case 0, 1 -> plan.remove(at);
            case 2 -> plan.add(at, step);
            case 3, 4 -> plan.add(at, plan.remove(dice.below(plan.size())));
            case 5, 6 -> plan.set(at, step());
            case 7 -> plan.addAll(walk(2).steps());
            case 8 -> plan.set(at, malformed(step));
            default -> {
                if (!step.arguments().isEmpty()) {
                    plan.set(at, withArgument(step, dice.below(step.arguments().size()), anyObject()));
                }
            }
        }
        return plan;
    }

    private Atom malformed(Atom step) {
        List<String> arguments = new ArrayList<>(step.arguments());
        if (on.contains(Construct.UNKNOWN_ACTION) && dice.chance(0.25)) {
            return new Atom(dice.pick("nothing", "zero", "act9"), arguments);
        } else if (on.contains(Construct.UNKNOWN_OBJECT) && !arguments.isEmpty() && dice.chance(0.4)) {
            return withArgument(step, dice.below(arguments.size()), dice.pick("nobody", "o9", "t0", "act0"));
        } else if (!on.contains(Construct.WRONG_ARITY)) {
            return step;
        } else if (!arguments.isEmpty() && dice.chance(0.5)) {
            arguments.remove(dice.below(arguments.size()));
        } else {
            arguments.add(anyObject());
        }
        return new Atom(step.symbol(), arguments);
    }

    private static Atom withArgument(Atom step, int position, String argument) {
        List<String> arguments = new ArrayList<>(step.arguments());
        arguments.set(position, argument);
        return new Atom(step.symbol(), arguments);
    }
}
