/**
 * Chance that is the same everywhere: start at {@link dev.llmmodulo.domains.random.Draw}. A seed gives the same draws on
 * every Java platform, whatever its version.
 */
@NullMarked
package dev.llmmodulo.domains.random;

import org.jspecify.annotations.NullMarked;
