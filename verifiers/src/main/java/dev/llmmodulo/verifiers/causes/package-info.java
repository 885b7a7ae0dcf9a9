/**
 * Why something does not hold, and what could be done about it in the state at hand: start at {@link dev.llmmodulo.verifiers.causes.Causes}.
 * It explains what was judged elsewhere, and decides nothing.
 */
@NullMarked
package dev.llmmodulo.verifiers.causes;

import org.jspecify.annotations.NullMarked;
