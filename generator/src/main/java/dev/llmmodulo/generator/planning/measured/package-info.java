/**
 * What strategies came to when they were measured, and which of them is the best for a problem and a budget: start at
 * {@link dev.llmmodulo.generator.planning.measured.Measurements}. The numbers are data, written from a report of runs.
 */
@NullMarked
package dev.llmmodulo.generator.planning.measured;

import org.jspecify.annotations.NullMarked;
