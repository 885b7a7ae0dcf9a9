/**
 * Answers of real models that PlanBench recorded, read from its files or from a corpus and graded again: start at
 * {@link dev.llmmodulo.planbench.regrade.RecordedFile}. Each difference from the recorded verdict gets a cause.
 */
@NullMarked
package dev.llmmodulo.planbench.regrade;

import org.jspecify.annotations.NullMarked;
