/**
 * What a state looks like, where its domain is one that can be drawn: start at {@link dev.llmmodulo.planbench.picture.Drawing}.
 * A picture says where things are; how that is painted is for whoever shows it.
 */
@NullMarked
package dev.llmmodulo.planbench.picture;

import org.jspecify.annotations.NullMarked;
