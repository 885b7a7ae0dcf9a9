/**
 * Runs benchmarks: start at {@link dev.llmmodulo.planbench.run.BenchmarkRun}. Instances are worked on in parallel above
 * the loop, which knows nothing of it.
 */
@NullMarked
package dev.llmmodulo.planbench.run;

import org.jspecify.annotations.NullMarked;
