/**
 * The questions of PlanBench (Valmeekam et al., "PlanBench", 2023), each with what is needed to grade its answer: start
 * at {@link dev.llmmodulo.planbench.Question}; a run of many is described by {@link dev.llmmodulo.planbench.RunSpec}.
 * Prompts are written in {@code task}, answers graded in {@code grading}.
 */
@NullMarked
package dev.llmmodulo.planbench;

import org.jspecify.annotations.NullMarked;
