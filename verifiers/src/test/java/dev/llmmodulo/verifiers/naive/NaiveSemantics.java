package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.GroundAction.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PDDL means, by the definitions of Fox and Long (PDDL 2.1, 2003, section 3 and appendix): once quantifiers and
 * nested conditions are expanded over the objects, states are sets of facts and plans are sequences of ground actions.
 * Each method is one rule; {@link PlantedBug} breaks them one at a time.
 */
class NaiveSemantics extends NaiveGrounding {

    static final Atom TOTAL_COST = Atom.of("total-cost");

    private final NaiveAxioms axioms;

    NaiveSemantics(PlanningTask task) {
        super(task);
        this.axioms = new NaiveAxioms(this);
    }

    /**
     * A comparison that reads a number that does not exist is neither true nor false, and so is all that hangs on it
     * (Kleene's logic: it does not matter in which order operands are read).
     *
     * @throws UndefinedException the condition is neither true nor false
     */
    boolean holds(Condition ground, State world) {
        if (ground instanceof Condition.Holds holds) {
            if (world.open().contains(holds.atom())) {
                throw new UndefinedException("whether " + holds.atom() + " is implied");
            }
            return world.facts().contains(holds.atom());
        } else if (ground instanceof Condition.Not not) {
            return !holds(not.operand(), world);
        } else if (ground instanceof Condition.And and) {
            return !anyIs(false, and.operands(), world);
        } else if (ground instanceof Condition.Or or) {
            return anyIs(true, or.operands(), world);
        } else if (ground instanceof Condition.Compare compare) {
            return Numbers.compare(compare, world);
        } else if (ground instanceof Condition.Preference) {
            return true;
        }
        throw new IllegalArgumentException("not ground: " + ground);
    }

    private boolean anyIs(boolean wanted, List<Condition> operands, State world) {
        Optional<UndefinedException> open = Optional.empty();
        for (Condition operand : operands) {
            try {
                if (holds(operand, world) == wanted) {
                    return true;
                }
            } catch (UndefinedException undefined) {
                open = Optional.of(undefined);
            }
        }
        open.ifPresent(undefined -> {
            throw undefined;
        });
        return false;
    }

    State initial() {
        Map<Atom, Rational> values = new HashMap<>();
        if (task.functions().stream().anyMatch(function -> function.name().equals(TOTAL_COST.symbol()))) {
            values.put(TOTAL_COST, Rational.ZERO);
        }
        task.values().forEach((fluent, value) -> values.put(fluent, Rational.of(value)));
        return new State(task.init(), values);
    }

    /** The state with all that its facts imply by the axioms. */
    State world(State state) {
        return axioms.close(state);
    }

    boolean isApplicable(Atom step, State state) {
        return holds(ground(step).precondition(), world(state));
    }

    /**
     * The state after a step that is applicable: all conditions and amounts are read in the state before, a fact that is
     * added and deleted is added.
     *
     * @throws UndefinedException an amount reads a number that does not exist
     */
    State apply(Atom step, State before) {
        return applied(parts(step), before);
    }

    final List<Part> parts(Atom step) {
        return ground(step).effects();
    }

    /** The state after those parts whose condition holds. */
    final State applied(List<Part> parts, State before) {
        State world = world(before);
        List<Effect> changes = parts.stream()
                .filter(part -> holds(part.condition(), world))
                .map(Part::change)
                .toList();
        Set<Atom> added = new HashSet<>();
        Set<Atom> deleted = new HashSet<>();
        for (Effect change : changes) {
            if (change instanceof Effect.Add add) {
                added.add(add.atom());
            } else if (change instanceof Effect.Delete delete) {
                deleted.add(delete.atom());
            }
        }
        return new State(facts(before.facts(), added, deleted), updated(updates(changes), before));
    }

    Map<Atom, Rational> updated(List<Effect.Update> updates, State before) {
        return Numbers.updated(updates, before);
    }

    Set<Atom> facts(Set<Atom> before, Set<Atom> added, Set<Atom> deleted) {
        Set<Atom> facts = new HashSet<>(before);
        facts.removeAll(deleted);
        facts.addAll(added);
        return facts;
    }

    List<Effect.Update> updates(List<Effect> changes) {
        return changes.stream()
                .filter(Effect.Update.class::isInstance)
                .map(Effect.Update.class::cast)
                .toList();
    }

    final Condition goal() {
        return ground(task.goal(), Map.of());
    }

    /** @param states the initial state, then the state after each step; without what is derived */
    boolean reachesGoal(List<State> states) {
        return holds(goal(), world(states.get(states.size() - 1)));
    }

    /** @param states as for the goal */
    NaiveTrajectory trajectory(List<State> states) {
        return new NaiveTrajectory(this, states);
    }

    /** @param violations how often each preference is violated */
    Rational cost(State end, int steps, Map<String, Integer> violations) {
        return task.metric()
                .map(metric -> Numbers.value(metric.expression(), end.withViolations(violations)))
                .orElse(Rational.of(steps));
    }
}
