package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All states that can be reached, each with a cheapest way to it, in order of cost: uniform-cost search over sets of facts
 * (Dijkstra, "A Note on Two Problems in Connexion with Graphs", 1959). A step whose cost has no value cannot be taken.
 */
final class StateSpace {

    /**
     * A state and a cheapest sequence of steps to it.
     *
     * @param world the state with what its facts imply
     */
    record Reached(State state, State world, List<Atom> way, Rational cost) {}

    private final NaiveSemantics semantics;
    private final List<Reached> states;

    private StateSpace(NaiveSemantics semantics, List<Reached> states) {
        this.semantics = semantics;
        this.states = List.copyOf(states);
    }

    /**
     * Empty if it takes more work than the bound.
     *
     * @param mostTries how often a step may be tried in a state
     * @throws IllegalArgumentException a step has a cost below zero
     */
    static Optional<StateSpace> explore(NaiveSemantics semantics, int mostTries) {
        List<Atom> steps = steps(semantics);
        Comparator<Reached> cheapFirst = Comparator.comparing(Reached::cost);
        PriorityQueue<Reached> open =
                new PriorityQueue<>(cheapFirst.thenComparing(each -> each.way().size()));
        State initial = semantics.initial();
        open.add(new Reached(initial, semantics.world(initial), List.of(), semantics.cost(initial, 0, Map.of())));
        Set<Set<Atom>> closed = new HashSet<>();
        List<Reached> states = new ArrayList<>();
        while (!open.isEmpty()) {
            Reached next = open.remove();
            if (!closed.add(next.state().facts())) {
                continue;
            } else if ((long) closed.size() * steps.size() > mostTries) {
                return Optional.empty();
            }
            states.add(next);
            for (Atom step : steps) {
                after(next, step, semantics)
                        .filter(each -> !closed.contains(each.state().facts()))
                        .ifPresent(open::add);
            }
        }
        return Optional.of(new StateSpace(semantics, states));
    }

    private static Optional<Reached> after(Reached before, Atom step, NaiveSemantics semantics) {
        try {
            if (!semantics.isApplicable(step, before.state())) {
                return Optional.empty();
            }
            State state = semantics.apply(step, before.state());
            List<Atom> way = new ArrayList<>(before.way());
            way.add(step);
            Rational cost = semantics.cost(state, way.size(), Map.of());
            if (cost.compareTo(before.cost()) < 0) {
                throw new IllegalArgumentException(step + " costs less than nothing");
            }
            return Optional.of(new Reached(state, semantics.world(state), List.copyOf(way), cost));
        } catch (UndefinedException noCost) {
            return Optional.empty();
        }
    }

    /** Every well-formed step. */
    static List<Atom> steps(NaiveSemantics semantics) {
        List<Atom> steps = new ArrayList<>();
        for (ActionSchema action : semantics.task.actions()) {
            Atom lifted = new Atom(
                    action.name(), action.parameters().stream().map(Typed::name).toList());
            for (Map<String, String> binding : semantics.bindings(action.parameters(), Map.of())) {
                steps.add(lifted.ground(binding));
            }
        }
        return steps;
    }

    /** Cheapest first. */
    List<Reached> states() {
        return states;
    }

    /** Whether a state has it. */
    Predicate<Reached> has(Condition goal) {
        Condition ground = semantics.ground(goal, Map.of());
        return reached -> semantics.holds(ground, reached.world());
    }

    /** A cheapest way to the goal; empty if no state has it. */
    Optional<Reached> cheapest(Condition goal) {
        return states.stream().filter(has(goal)).findFirst();
    }
}
