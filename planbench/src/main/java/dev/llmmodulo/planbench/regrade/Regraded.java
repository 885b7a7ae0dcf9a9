package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.grading.Score;
import java.util.Optional;

/**
 * A recorded answer, graded again.
 *
 * @param flip why the score differs from the recorded verdict; empty if it does not, or if one of them is missing
 */
public record Regraded(RecordedAnswer answer, Score score, Optional<FlipCause> flip) {}
