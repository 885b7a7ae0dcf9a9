/**
 * The only importer of PDDL4J: start at {@link dev.llmmodulo.verifiers.pddl4j.Pddl4jParser}.
 * PDDL4J's grammar is fed with tokens that were checked before, and its tree is turned into the model at once.
 */
@NullMarked
package dev.llmmodulo.verifiers.pddl4j;

import org.jspecify.annotations.NullMarked;
