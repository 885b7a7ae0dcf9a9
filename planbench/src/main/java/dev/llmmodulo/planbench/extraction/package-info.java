/**
 * What is read from a model's answer before it is graded: start at
 * {@link dev.llmmodulo.planbench.extraction.Extraction}. There is a strict way to read, and PlanBench's own two.
 */
@NullMarked
package dev.llmmodulo.planbench.extraction;

import org.jspecify.annotations.NullMarked;
