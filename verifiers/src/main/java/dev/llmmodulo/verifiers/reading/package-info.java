/**
 * PDDL in and out: start at {@link dev.llmmodulo.verifiers.reading.PddlReader}.
 * A text is checked here, parsed by PDDL4J, and accepted only if both understood the same.
 */
@NullMarked
package dev.llmmodulo.verifiers.reading;

import org.jspecify.annotations.NullMarked;
