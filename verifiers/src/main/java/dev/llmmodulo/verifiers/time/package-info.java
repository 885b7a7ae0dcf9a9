/**
 * Plans laid out in time and executed happening by happening, with lasting steps and timed initial literals: start at
 * {@link dev.llmmodulo.verifiers.time.TimedExecution}. A {@link dev.llmmodulo.verifiers.time.Timeline} says what happens when.
 */
@NullMarked
package dev.llmmodulo.verifiers.time;

import org.jspecify.annotations.NullMarked;
