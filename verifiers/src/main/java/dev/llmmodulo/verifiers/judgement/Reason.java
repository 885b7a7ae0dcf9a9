package dev.llmmodulo.verifiers.judgement;

/** Why something could not be decided. */
public record Reason(Kind kind, String text) {

    /** What stood in the way. */
    public enum Kind {
        /** The problem or candidate uses something that is not supported yet; the text names it. */
        UNSUPPORTED,
        /** A bound on work was reached. */
        LIMIT,
        /** A bound on memory was reached. */
        MEMORY,
        /** Time ran out or the thread was interrupted. */
        TIME,
        /** A fault of the critic itself. */
        FAULT,
        /** No critic in the bank can decide. */
        NO_DECIDING_CRITIC
    }

    public static Reason unsupported(String what) {
        return new Reason(Kind.UNSUPPORTED, what);
    }

    public static Reason limit(String what) {
        return new Reason(Kind.LIMIT, what);
    }
}
