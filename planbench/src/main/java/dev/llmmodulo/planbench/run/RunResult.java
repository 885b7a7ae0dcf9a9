package dev.llmmodulo.planbench.run;

import java.util.Optional;

/**
 * How a run, or a session of it, ended.
 *
 * @param stop empty if nothing is left to do
 */
public record RunResult(RunProgress progress, Optional<Stop> stop) {}
