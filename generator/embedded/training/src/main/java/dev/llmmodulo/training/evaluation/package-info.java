/**
 * How good trained weights are: start at {@link dev.llmmodulo.training.evaluation.Evaluate}. Only problems that are held out
 * from training are asked.
 */
@NullMarked
package dev.llmmodulo.training.evaluation;

import org.jspecify.annotations.NullMarked;
