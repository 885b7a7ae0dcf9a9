/**
 * What a coverage-guided fuzzer runs on the readers of untrusted text: start at {@link dev.llmmodulo.fuzz.DomainTarget}.
 * A target throws when a reader does anything that is not documented, or takes longer than {@link
 * dev.llmmodulo.fuzz.CpuTime} allows; how much memory it may use is said by {@code -Xmx} where it is started.
 */
@NullMarked
package dev.llmmodulo.fuzz;

import org.jspecify.annotations.NullMarked;
