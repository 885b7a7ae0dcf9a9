package dev.llmmodulo.verifiers.certificate.checking;

/** What an invariant says of all reachable states. Answering false is always right. */
interface Knowledge {

    /** Whether no state of the invariant holds both literals; of a literal and itself: whether none holds it. */
    default boolean excludes(int literal, int other) {
        return false;
    }

    /** Whether no state of the invariant holds all that is assumed. */
    default boolean excludes(Assumptions assumed) {
        return false;
    }
}
