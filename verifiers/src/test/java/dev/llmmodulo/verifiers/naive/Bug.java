package dev.llmmodulo.verifiers.naive;

/** A semantics with one rule broken. */
interface Bug {

    NaiveSemantics semantics(PlanningTask task);

    /** What random tasks need for the bug to show. */
    Extension shownBy();
}
