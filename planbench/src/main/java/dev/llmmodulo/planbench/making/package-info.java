/**
 * Makes questions of PlanBench's tasks from any instances, with chance that a seed decides: start at
 * {@link dev.llmmodulo.planbench.making.QuestionMaker}. What PlanBench draws, and how, is kept as far as it is known.
 */
@NullMarked
package dev.llmmodulo.planbench.making;

import org.jspecify.annotations.NullMarked;
