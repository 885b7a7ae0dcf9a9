package dev.llmmodulo.planbench.regrade;

/**
 * An instance that a file of PlanBench's asks about and that has no answer there: what it would have come to is not known.
 *
 * @param task as of a {@link RecordedAnswer}
 */
public record UnansweredInstance(String engine, String task, String variant, String instanceId) {}
