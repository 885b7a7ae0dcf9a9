/**
 * Proofs of unsolvability as data, and their checkers: start at
 * {@link dev.llmmodulo.verifiers.certificate.RelaxedUnreachableChecker}. A checker works on the model of PDDL itself and
 * uses nothing of what searches or proves.
 */
@NullMarked
package dev.llmmodulo.verifiers.certificate;

import org.jspecify.annotations.NullMarked;
