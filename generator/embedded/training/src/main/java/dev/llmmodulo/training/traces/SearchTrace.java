package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.world.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * The states that a search looked at, in that order, up to one where the goal holds. The initial state has the number 0.
 *
 * @param initially the estimate of the initial state
 * @param visits of the states 1, 2, 3 ...
 */
public record SearchTrace(OptionalLong initially, List<Visit> visits) {

    /**
     * A state, said by the step that led to it.
     *
     * @param from the number of the state in which the step was taken
     * @param estimate h of the state reached; empty if no plan leads on from there
     */
    public record Visit(int from, Move move, OptionalLong estimate) {}

    public SearchTrace {
        visits = List.copyOf(visits);
    }

    public Visit visit(int state) {
        return visits.get(state - 1);
    }

    /** The numbers of the states on the way to this one, from the first behind the initial state. */
    List<Integer> way(int state) {
        List<Integer> way = new ArrayList<>();
        for (int at = state; at > 0; at = visit(at).from()) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }

    /** The steps to the last state. */
    public List<Move> plan() {
        return way(visits.size()).stream().map(state -> visit(state).move()).toList();
    }
}
