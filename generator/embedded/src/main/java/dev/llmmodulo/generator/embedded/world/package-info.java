/**
 * Problems of the domains that the embedded model was trained on, whatever they are called: start at
 * {@link dev.llmmodulo.generator.embedded.world.WorldReader}. A domain is recognised by what its actions do, not by its
 * words.
 */
@NullMarked
package dev.llmmodulo.generator.embedded.world;

import org.jspecify.annotations.NullMarked;
