/**
 * What a judgement is, for any kind of problem and candidate: start at {@link dev.llmmodulo.verifiers.judgement.CriticBank}.
 * Nothing here knows PDDL.
 */
@NullMarked
package dev.llmmodulo.verifiers.judgement;

import org.jspecify.annotations.NullMarked;
