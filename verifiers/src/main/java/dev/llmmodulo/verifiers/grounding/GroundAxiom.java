package dev.llmmodulo.verifiers.grounding;

/** A reason for a derived fact to hold: it does where the body does. A fact may have several. */
public record GroundAxiom(int fact, Condition body) {}
