/**
 * A planning language model that runs in the box: start at {@link dev.llmmodulo.generator.embedded.EmbeddedModel}. It was
 * trained on problems and plans of a few domains, gives no guarantee, and is asked like any other model.
 */
@NullMarked
package dev.llmmodulo.generator.embedded;

import org.jspecify.annotations.NullMarked;
