/**
 * How facts and steps are said: start at {@link dev.llmmodulo.verifiers.lexicon.Lexicon}.
 * PDDL is the words of last resort; named domains bring their own.
 */
@NullMarked
package dev.llmmodulo.verifiers.lexicon;

import org.jspecify.annotations.NullMarked;
