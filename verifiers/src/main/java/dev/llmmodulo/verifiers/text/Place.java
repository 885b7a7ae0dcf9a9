package dev.llmmodulo.verifiers.text;

/**
 * A piece of a line of a text.
 *
 * @param source the name of the text
 * @param line from 1
 * @param column from 1, in UTF-16 units; a tab is one column
 * @param length in UTF-16 units, at least 1, never past the end of the line
 * @param lineText the whole line, without its end
 */
public record Place(String source, int line, int column, int length, String lineText) {

    /** In the form that editors and terminals link: {@code file:line:column}. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
