package dev.llmmodulo.verifiers.plan;

/** Reads a plan from a text. */
@FunctionalInterface
public interface PlanReader {

    PlanReading read(String text);
}
