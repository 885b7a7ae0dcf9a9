package dev.llmmodulo.verifiers.judgement;

/** One finding about a candidate, as facts. Its words are made elsewhere, as late as possible. */
public interface Critique {

    /** A stable name of the kind of finding, such as {@code precondition.unsatisfied}. */
    String id();

    Severity severity();

    /** Whether a finding refutes the candidate. */
    enum Severity {
        /** The candidate does not solve the problem. */
        HARD,
        /** The candidate may solve the problem, but something about it could be better. */
        SOFT
    }

    default boolean isHard() {
        return severity() == Severity.HARD;
    }
}
