/**
 * How answers to PlanBench's questions are scored: start at {@link dev.llmmodulo.planbench.grading.Grader}. The strict
 * graders believe only what was verified, PlanBench's reproduces its published criteria, mistakes included.
 */
@NullMarked
package dev.llmmodulo.planbench.grading;

import org.jspecify.annotations.NullMarked;
