/**
 * Problems to train and to measure with: start at {@link dev.llmmodulo.training.problems.Group}. A fifth of all problems that
 * differ in more than names is held out, by hash.
 */
@NullMarked
package dev.llmmodulo.training.problems;

import org.jspecify.annotations.NullMarked;
