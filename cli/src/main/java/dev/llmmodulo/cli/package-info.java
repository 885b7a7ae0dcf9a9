/**
 * The command {@code llm-modulo}: start at {@link dev.llmmodulo.cli.Main}. It is the only part of the project that
 * prints, reads the process environment or ends the process; every command is a small class of its own.
 */
@NullMarked
package dev.llmmodulo.cli;

import org.jspecify.annotations.NullMarked;
