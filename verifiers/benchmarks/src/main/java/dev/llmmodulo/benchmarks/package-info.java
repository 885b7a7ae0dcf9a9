/** How fast plans are judged and problems read: start at {@link dev.llmmodulo.benchmarks.Judging}. The tasks are made here, by size. */
@NullMarked
package dev.llmmodulo.benchmarks;

import org.jspecify.annotations.NullMarked;
