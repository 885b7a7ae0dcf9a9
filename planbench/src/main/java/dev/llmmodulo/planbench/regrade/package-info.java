/**
 * Answers of real models that PlanBench recorded, read to be judged again: start at
 * {@link dev.llmmodulo.planbench.regrade.RecordedAnswers}.
 */
@NullMarked
package dev.llmmodulo.planbench.regrade;

import org.jspecify.annotations.NullMarked;
