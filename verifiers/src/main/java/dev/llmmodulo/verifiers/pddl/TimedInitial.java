package dev.llmmodulo.verifiers.pddl;

import java.math.BigDecimal;

/** {@code (at time literal)} in {@code :init}: something that happens by itself (Edelkamp and Hoffmann, PDDL 2.2, 2004). */
public record TimedInitial(BigDecimal time, Literal literal) {}
