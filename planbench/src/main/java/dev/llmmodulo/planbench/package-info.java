/** placeholder */
@NullMarked
package dev.llmmodulo.planbench;

import org.jspecify.annotations.NullMarked;
