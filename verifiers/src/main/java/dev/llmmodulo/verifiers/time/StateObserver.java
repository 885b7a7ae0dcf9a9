package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.semantics.World;
import org.apache.commons.numbers.fraction.BigFraction;

/** Looks at each state that a plan goes through, in order. */
@FunctionalInterface
public interface StateObserver {

    /**
     * @param world the state; not to be kept, for it changes
     * @param time when it begins
     */
    void observe(World world, BigFraction time);
}
