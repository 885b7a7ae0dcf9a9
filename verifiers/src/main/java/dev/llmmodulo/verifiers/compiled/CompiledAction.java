package dev.llmmodulo.verifiers.compiled;

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
}
