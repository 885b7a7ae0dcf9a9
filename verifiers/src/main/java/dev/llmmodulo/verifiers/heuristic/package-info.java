/**
 * Guesses of how far a state of a ground task is from the goal: start at
 * {@link dev.llmmodulo.verifiers.heuristic.Heuristic}. No verdict rests on them.
 */
@NullMarked
package dev.llmmodulo.verifiers.heuristic;

import org.jspecify.annotations.NullMarked;
