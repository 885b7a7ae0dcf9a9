/** placeholder */
@NullMarked
package dev.llmmodulo.cli;

import org.jspecify.annotations.NullMarked;
