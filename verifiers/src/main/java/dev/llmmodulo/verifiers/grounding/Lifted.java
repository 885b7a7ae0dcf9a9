package dev.llmmodulo.verifiers.grounding;

/** Something with variables. */
@FunctionalInterface
interface Lifted<T> {

    /** @param binding the objects that stand for the variables, at the places of {@link Variables} */
    T ground(int[] binding);
}
