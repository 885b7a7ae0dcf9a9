package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.semantics.World;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A look at a state that a plan goes through. The world goes on changing after the look.
 *
 * @param index 0 for the initial state, 1 for the next, and so on
 * @param time when the state begins; it lasts until the next begins, and the last one for ever
 */
record Observation(int index, World world, BigFraction time) {}
