package dev.llmmodulo.verifiers.compiled;

import java.util.Optional;

/**
 * An action in numbers.
 *
 * @param allowed for each parameter, the objects that it takes, as bits; nothing if it takes all
 * @param slots how many objects a binding must have room for
 */
record CompiledAction(long[][] allowed, Condition precondition, Change effect, int slots) {

    int arity() {
        return allowed.length;
    }

    boolean takes(int position, int object) {
        long[] bits = allowed[position];
        return bits.length == 0 || (bits[object >> 6] & 1L << object) != 0;
    }

    /** The action with these arguments; empty if what it needs or does hangs on more than literals. */
    Optional<GroundStep> ground(int[] binding) {
        GroundStep.Builder step = new GroundStep.Builder(binding);
        return precondition.ground(step) && effect.ground(step) ? Optional.of(step.build()) : Optional.empty();
    }
}
