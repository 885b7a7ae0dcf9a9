package dev.llmmodulo.verifiers.pddl;

/** A fact that holds, or one that does not. */
public record Literal(Fact fact, boolean positive) {

    public Literal negated() {
        return new Literal(fact, !positive);
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return positive ? fact.toString() : "(not " + fact + ")";
    }
}
