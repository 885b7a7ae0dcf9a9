/**
 * The folder of a run, which is all that a run leaves behind: start at {@link dev.llmmodulo.planbench.log.RunLog}.
 * Its files are JSON and JSON Lines of plain data, so that a run can be read without the program that wrote it.
 */
@NullMarked
package dev.llmmodulo.planbench.log;

import org.jspecify.annotations.NullMarked;
