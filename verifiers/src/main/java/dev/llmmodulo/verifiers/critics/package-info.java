/**
 * Critics beside the validator: start at {@link dev.llmmodulo.verifiers.critics.Advice}.
 * None of them can prove a plan right.
 */
@NullMarked
package dev.llmmodulo.verifiers.critics;

import org.jspecify.annotations.NullMarked;
