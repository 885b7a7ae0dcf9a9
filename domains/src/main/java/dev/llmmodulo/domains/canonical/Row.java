package dev.llmmodulo.domains.canonical;

import java.util.Arrays;

/**
 * Something that is stated of vertices.
 *
 * @param symbol which of the structure's symbols
 * @param vertices of whom, in order
 */
record Row(int symbol, int[] vertices) implements Comparable<Row> {

    /** With each vertex's label in its place. */
    Row labelled(int[] labels) {
        int[] renamed = new int[vertices.length];
        for (int place = 0; place < vertices.length; place++) {
            renamed[place] = labels[vertices[place]];
        }
        return new Row(symbol, renamed);
    }

    @Override
    public int compareTo(Row other) {
        int bySymbol = Integer.compare(symbol, other.symbol);
        return bySymbol != 0 ? bySymbol : Arrays.compare(vertices, other.vertices);
    }
}
