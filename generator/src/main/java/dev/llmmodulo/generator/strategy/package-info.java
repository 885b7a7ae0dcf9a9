/**
 * Ways to spend inference beside the loop: start at {@link dev.llmmodulo.generator.strategy.Resample}, or at
 * {@link dev.llmmodulo.generator.strategy.MetaController} for one that chooses as it goes. Each is a course that becomes a
 * strategy by {@link dev.llmmodulo.generator.SolveInProgress.Course#strategy}, and none knows PDDL.
 */
@NullMarked
package dev.llmmodulo.generator.strategy;

import org.jspecify.annotations.NullMarked;
