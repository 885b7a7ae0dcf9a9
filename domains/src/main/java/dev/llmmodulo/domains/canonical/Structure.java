package dev.llmmodulo.domains.canonical;

import java.util.Arrays;
import java.util.List;

/**
 * A relational structure: vertices of several kinds, and rows that state something of them.
 *
 * @param kinds for each vertex, which of {@code kindNames} it is of
 * @param kindNames in the order of their names
 * @param symbolNames in the order of their names
 */
record Structure(int[] kinds, List<String> kindNames, List<String> symbolNames, Row[] rows) {

    int size() {
        return kinds.length;
    }

    /** All rows with labels for vertices, in order. */
    Row[] labelled(int[] labels) {
        Row[] labelled = new Row[rows.length];
        for (int index = 0; index < rows.length; index++) {
            labelled[index] = rows[index].labelled(labels);
        }
        Arrays.sort(labelled);
        return labelled;
    }

    /** The kinds in the order of the labels, then every row; what is equal has an equal text. */
    String text(int[] labels) {
        int[] kindOfLabel = new int[size()];
        for (int vertex = 0; vertex < size(); vertex++) {
            kindOfLabel[labels[vertex]] = kinds[vertex];
        }
        StringBuilder text = new StringBuilder();
        for (int kind : kindOfLabel) {
            text.append(kindNames.get(kind)).append('\n');
        }
        for (Row row : labelled(labels)) {
            text.append(symbolNames.get(row.symbol()));
            for (int label : row.vertices()) {
                text.append(' ').append(label);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
