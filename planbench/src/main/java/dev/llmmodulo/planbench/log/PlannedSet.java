package dev.llmmodulo.planbench.log;

/**
 * A domain or folder of a run, as it was when the run began.
 *
 * @param name as the spec has it
 * @param instances how many of it are tried
 */
public record PlannedSet(String name, int instances) {}
