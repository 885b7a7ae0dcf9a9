package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.verifiers.pddl.Problem;

/** A guess by what was learned. */
@FunctionalInterface
public interface LearnedValue {

    /**
     * How likely the problem is solved from its initial state on, from 0 to 1; always the same for the same problem.
     * Searches ask it about each state that they reach, said as the initial state of the problem.
     *
     * @throws IllegalArgumentException what was learned says nothing of such a problem; of the embedded model it is
     *     {@code UnknownWorldException}
     */
    double of(Problem problem);
}
