package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.OptionalLong;

/** Guesses how far a state is from the goal. */
@FunctionalInterface
public interface Heuristic {

    /** The guess, in the unit that the operators' costs were given in; empty if no goal state can be reached at all. */
    OptionalLong estimate(PackedState state);
}
