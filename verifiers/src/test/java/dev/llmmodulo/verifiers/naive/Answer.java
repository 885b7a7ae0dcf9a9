package dev.llmmodulo.verifiers.naive;

import java.util.List;
import java.util.Optional;

/** What a planner or prover says of a task. */
sealed interface Answer {

    /**
     * A plan.
     *
     * @param cost what the plan is said to cost; empty if nothing is said
     * @param optimal whether no cheaper plan is said to exist
     */
    record Solved(List<Atom> steps, Optional<Rational> cost, boolean optimal) implements Answer {
        public Solved {
            steps = List.copyOf(steps);
        }
    }

    /** That there is no plan. */
    record Unsolvable() implements Answer {}

    /** Nothing for sure. */
    record Undecided(String why) implements Answer {}
}
