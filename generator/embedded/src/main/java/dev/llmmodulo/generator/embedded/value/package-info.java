/**
 * What the embedded model expects of its own answers: start at
 * {@link dev.llmmodulo.generator.embedded.value.EmbeddedValue}. It may steer a search, rank candidates and doubt them; only
 * the judge accepts or refuses.
 */
@NullMarked
package dev.llmmodulo.generator.embedded.value;

import org.jspecify.annotations.NullMarked;
