/**
 * What the model reads and writes: start at {@link dev.llmmodulo.generator.embedded.tokens.Drawing}, which says a problem,
 * earlier attempts and plans in tokens. Objects are said by slots that are drawn anew each time, so that no name means
 * anything.
 */
@NullMarked
package dev.llmmodulo.generator.embedded.tokens;

import org.jspecify.annotations.NullMarked;
