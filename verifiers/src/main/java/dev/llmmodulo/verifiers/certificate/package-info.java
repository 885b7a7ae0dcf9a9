/**
 * Proofs of unsolvability as data: start at {@link dev.llmmodulo.verifiers.certificate.Invariant}. Their checkers and
 * their text form are in the packages below.
 */
@NullMarked
package dev.llmmodulo.verifiers.certificate;

import org.jspecify.annotations.NullMarked;
