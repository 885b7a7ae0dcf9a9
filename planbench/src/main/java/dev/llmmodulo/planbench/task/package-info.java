/**
 * The prompts of PlanBench's tasks: start at {@link dev.llmmodulo.planbench.task.TaskPrompt}. What PlanBench draws at
 * random is passed in; nothing is drawn here.
 */
@NullMarked
package dev.llmmodulo.planbench.task;

import org.jspecify.annotations.NullMarked;
