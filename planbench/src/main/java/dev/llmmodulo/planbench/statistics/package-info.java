/**
 * The statistics of success and failure that reports state: start at {@link dev.llmmodulo.planbench.statistics.Proportion}.
 * Each says which publication it follows, and none returns a number where there is none.
 */
@NullMarked
package dev.llmmodulo.planbench.statistics;

import org.jspecify.annotations.NullMarked;
