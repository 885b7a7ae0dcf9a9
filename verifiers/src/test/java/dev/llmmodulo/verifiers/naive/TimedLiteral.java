package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;

/** A fact that begins or ceases to hold by itself at a time. */
record TimedLiteral(BigDecimal time, Atom atom, boolean holds) {

    Effect effect() {
        return holds ? new Effect.Add(atom) : new Effect.Delete(atom);
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return "(at " + time.toPlainString() + " " + (holds ? atom.toString() : "(not " + atom + ")") + ")";
    }
}
