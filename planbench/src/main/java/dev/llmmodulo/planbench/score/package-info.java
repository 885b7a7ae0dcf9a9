/**
 * Scores of recorded instances, made from the record alone: start at {@link dev.llmmodulo.planbench.score.Scorer}.
 * What the loop said when the instance was run is never trusted.
 */
@NullMarked
package dev.llmmodulo.planbench.score;

import org.jspecify.annotations.NullMarked;
