package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A* (Hart, Nilsson and Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost Paths", 1968) with a
 * heuristic that is admissible and not consistent: the true distance for some states, 0 for the others. Each method is
 * one rule; {@link PlantedSearchBug} breaks them one at a time.
 */
class NaiveAStar {

    /** @param cost of the way, as this search counts it */
    record Node(State state, List<Atom> way, Rational cost) {}

    final NaiveSemantics semantics;
    private final List<Atom> steps;
    private final Map<Set<Atom>, Rational> distances;

    NaiveAStar(PlanningCase task) {
        this.semantics = new NaiveSemantics(task.task());
        this.steps = StateSpace.steps(semantics);
        this.distances = TrueDistances.of(task);
    }

    final Answer search() {
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparing(this::priority)
                .thenComparing(node -> node.way().size()));
        Map<Object, Rational> best = new HashMap<>();
        Node first = new Node(semantics.initial(), List.of(), Rational.ZERO);
        open.add(first);
        best.put(key(first.state()), Rational.ZERO);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (isGoal(node)) {
                return solved(node);
            }
            for (Node next : successors(node)) {
                Optional<Rational> known = Optional.ofNullable(best.get(key(next.state())));
                if (known.isPresent() && !isBetter(next.cost(), known.get())) {
                    continue;
                } else if (isGoalWhenMade(next)) {
                    return solved(next);
                }
                best.put(key(next.state()), next.cost());
                if (distances.containsKey(next.state().facts())) {
                    open.add(next);
                }
            }
        }
        return new Answer.Unsolvable();
    }

    private Answer solved(Node node) {
        NaiveVerdict verdict = new NaiveValidator(semantics).judge(node.way());
        return new Answer.Solved(node.way(), verdict.cost(), true);
    }

    final boolean isGoal(Node node) {
        return semantics.reachesGoal(List.of(node.state()));
    }

    boolean isGoalWhenMade(Node node) {
        return false;
    }

    /** What tells states apart. */
    Object key(State state) {
        return state.facts();
    }

    /** Whether a state that was met before is looked at again. */
    boolean isBetter(Rational cost, Rational known) {
        return cost.compareTo(known) < 0;
    }

    Rational heuristic(Node node, Rational distance) {
        return node.state().facts().hashCode() % 2 == 0 ? distance : Rational.ZERO;
    }

    /** What a step costs here. */
    Rational paid(Rational cost) {
        return cost;
    }

    private Rational priority(Node node) {
        Rational distance = distances.getOrDefault(node.state().facts(), Rational.ZERO);
        return node.cost().plus(heuristic(node, distance));
    }

    private List<Node> successors(Node node) {
        List<Node> successors = new ArrayList<>();
        for (Atom step : steps) {
            try {
                if (semantics.isApplicable(step, node.state())) {
                    State after = semantics.apply(step, node.state());
                    List<Atom> way = new ArrayList<>(node.way());
                    way.add(step);
                    successors.add(new Node(after, way, node.cost().plus(paid(cost(node.state(), after)))));
                }
            } catch (UndefinedException noCost) {
                // Not a step that can be taken.
            }
        }
        return successors;
    }

    private Rational cost(State before, State after) {
        return semantics.cost(after, 1, Map.of()).minus(semantics.cost(before, 0, Map.of()));
    }
}
