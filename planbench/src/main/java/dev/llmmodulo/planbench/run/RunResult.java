package dev.llmmodulo.planbench.run;

import java.util.Optional;

/**
 * How a run, or a session of it, ended.
 *
 * @param stop empty if nothing is left to do
 * @param why what else there is to say of the stop; may be empty
 */
public record RunResult(RunProgress progress, Optional<Stop> stop, String why) {}
