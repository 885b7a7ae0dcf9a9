package dev.llmmodulo.verifiers.pddl;

/** A parameter, variable (with its question mark), constant or object, and its declared type. */
public record TypedName(String name, Type type) {}
