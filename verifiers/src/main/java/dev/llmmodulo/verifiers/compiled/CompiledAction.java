package dev.llmmodulo.verifiers.compiled;

/**
 * An action in numbers.
 *
 * @param allowed for each parameter, the objects that it takes, as bits
 * @param slots how many objects a binding must have room for
 */
record CompiledAction(long[][] allowed, Condition precondition, Change effect, int slots) {

    int arity() {
        return allowed.length;
    }

    boolean takes(int position, int object) {
        return (allowed[position][object >> 6] & 1L << object) != 0;
    }
}
