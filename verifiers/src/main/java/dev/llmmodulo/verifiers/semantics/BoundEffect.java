package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Effect;

/** An effect, and what its variables stand for. */
public record BoundEffect(Effect effect, Binding binding) {}
