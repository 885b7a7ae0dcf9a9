package dev.llmmodulo.cli;

/**
 * The answers to some lines of a batch, and what their plans come to.
 *
 * @param lines a JSON object a line, as bytes to be written; not to be changed
 */
record BatchAnswers(byte[] lines, boolean allValid, boolean anyNotValid) {}
