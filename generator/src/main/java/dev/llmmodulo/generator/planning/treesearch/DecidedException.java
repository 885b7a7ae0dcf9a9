package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.verifiers.plan.PlanReading;

/** A round has decided the solve, so that there is nothing left to search for. */
final class DecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome<PlanReading> outcome;

    DecidedException(Outcome<PlanReading> outcome) {
        super(outcome.id(), null, false, false);
        this.outcome = outcome;
    }

    Outcome<PlanReading> outcome() {
        return outcome;
    }
}
