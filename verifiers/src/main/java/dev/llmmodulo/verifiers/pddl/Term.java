package dev.llmmodulo.verifiers.pddl;

/** A variable or an object name. */
public sealed interface Term {

    String name();

    /** A variable; its name begins with a question mark. */
    record Variable(String name) implements Term {}

    /** A constant of the domain or an object of the problem. */
    record Constant(String name) implements Term {}
}
