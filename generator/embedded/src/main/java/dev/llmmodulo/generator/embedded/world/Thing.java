package dev.llmmodulo.generator.embedded.world;

/** An object of a problem. */
public record Thing(String name, Role role) {}
