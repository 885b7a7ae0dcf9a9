/**
 * What others think of a candidate, who prove nothing: start at {@link dev.llmmodulo.generator.opinion.SoftCritic}. Opinions
 * may rank candidates and add words to a back-prompt; only the judge accepts or refuses.
 */
@NullMarked
package dev.llmmodulo.generator.opinion;

import org.jspecify.annotations.NullMarked;
