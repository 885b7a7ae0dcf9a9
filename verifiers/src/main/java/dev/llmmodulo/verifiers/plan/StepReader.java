package dev.llmmodulo.verifiers.plan;

import java.util.Optional;

/** Reads one line as one step, or not at all. */
@FunctionalInterface
public interface StepReader {

    /** The step that the whole line says; empty if it says none or anything beside it. */
    Optional<PlanStep> read(String line);
}
