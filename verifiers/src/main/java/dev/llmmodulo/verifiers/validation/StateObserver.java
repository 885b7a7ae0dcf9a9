package dev.llmmodulo.verifiers.validation;

/** Looks at each state that a plan goes through, in order. */
@FunctionalInterface
interface StateObserver {

    /** @param world the state, and when it came about; not to be kept */
    void observe(World world);
}
