/**
 * Watches the states that a plan goes through for the constraints and preferences of PDDL 3.0: start at
 * {@link dev.llmmodulo.verifiers.trajectory.TrajectoryMonitor}. Each operator has a monitor of its own.
 */
@NullMarked
package dev.llmmodulo.verifiers.trajectory;

import org.jspecify.annotations.NullMarked;
