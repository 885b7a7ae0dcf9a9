package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.StateSpace.Reached;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What it costs at least to get from each reachable state to the goal, by going over all steps until nothing changes. */
final class TrueDistances {

    private record Move(Set<Atom> from, Set<Atom> to, Rational cost) {}

    private TrueDistances() {}

    /** By the facts of the state; nothing for dead ends. */
    static Map<Set<Atom>, Rational> of(PlanningCase task) {
        NaiveSemantics semantics = new NaiveSemantics(task.task());
        List<Move> moves = new ArrayList<>();
        Map<Set<Atom>, Rational> distances = new HashMap<>();
        Predicate<Reached> isGoal = task.space().has(task.task().goal());
        for (Reached reached : task.space().states()) {
            StateSpace.steps(semantics)
                    .forEach(step -> move(reached.state(), step, semantics).ifPresent(moves::add));
            if (isGoal.test(reached)) {
                distances.put(reached.state().facts(), Rational.ZERO);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Move move : moves) {
                Optional<Rational> through =
                        Optional.ofNullable(distances.get(move.to())).map(move.cost()::plus);
                Optional<Rational> known = Optional.ofNullable(distances.get(move.from()));
                if (through.isPresent() && (known.isEmpty() || through.get().compareTo(known.get()) < 0)) {
                    distances.put(move.from(), through.get());
                    changed = true;
                }
            }
        }
        return distances;
    }

    private static Optional<Move> move(State before, Atom step, NaiveSemantics semantics) {
        try {
            if (!semantics.isApplicable(step, before)) {
                return Optional.empty();
            }
            State after = semantics.apply(step, before);
            Rational cost = semantics.cost(after, 1, Map.of()).minus(semantics.cost(before, 0, Map.of()));
            return Optional.of(new Move(before.facts(), after.facts(), cost));
        } catch (UndefinedException noCost) {
            return Optional.empty();
        }
    }
}
