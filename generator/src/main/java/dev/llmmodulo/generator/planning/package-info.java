/**
 * The loop put together for planning problems in PDDL: start at {@link dev.llmmodulo.generator.planning.PlanSolver}.
 * Everything that it decides for its caller is in {@link dev.llmmodulo.generator.planning.PlanningOptions}.
 */
@NullMarked
package dev.llmmodulo.generator.planning;

import org.jspecify.annotations.NullMarked;
