/**
 * A small transformer in plain Java: start at {@link dev.llmmodulo.generator.embedded.network.Transformer}. It computes the
 * same on every machine, to the last bit.
 */
@NullMarked
package dev.llmmodulo.generator.embedded.network;

import org.jspecify.annotations.NullMarked;
