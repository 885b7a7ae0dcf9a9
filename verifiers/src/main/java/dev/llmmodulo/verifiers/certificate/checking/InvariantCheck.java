package dev.llmmodulo.verifiers.certificate.checking;

/**
 * Shows of an invariant that it holds the initial state and that no step leads out of it; what it says of single states
 * may be used while it is shown to be closed.
 */
interface InvariantCheck extends Knowledge {

    /** @throws RejectedException if the initial state is not in the set */
    void checkInitialState();

    /** Whether the step leads from no state of the invariant, in which what is assumed holds, out of it. */
    boolean keptBy(ActionInstance step, Assumptions assumed);

    /** Whether no state of the invariant satisfies the goal, as far as can be seen without looking at other ones. */
    default boolean excludesGoal(Condition goal) {
        return false;
    }
}
