/**
 * The immutable model of a PDDL domain and problem: start at {@link dev.llmmodulo.verifiers.pddl.Problem}.
 * It holds what was declared, in lower case and without positions; reading and writing are elsewhere.
 */
@NullMarked
package dev.llmmodulo.verifiers.pddl;

import org.jspecify.annotations.NullMarked;
