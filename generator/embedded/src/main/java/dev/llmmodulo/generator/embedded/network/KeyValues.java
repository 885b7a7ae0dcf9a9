package dev.llmmodulo.generator.embedded.network;

import java.util.Arrays;

/**
 * What the layers remember of a stretch of text: for each layer and place a key and a value. Grows place by place. Keys are kept
 * number by number, values head by head, as {@link Sums} needs them.
 */
final class KeyValues {

    private final int headWidth;
    private final float[][][] keys;
    private final float[][][][] values;
    private int places;
    private int room;

    KeyValues(Shape shape, int room) {
        this.headWidth = shape.headWidth();
        this.keys = new float[shape.layers()][shape.width()][room];
        this.values = new float[shape.layers()][shape.heads()][room][];
        this.room = room;
    }

    int places() {
        return places;
    }

    /** Adds a place to all layers, to be filled by {@link #remember}. */
    void extend() {
        places++;
        if (room < places) {
            room = 2 * places;
            for (float[][] layer : keys) {
                Arrays.setAll(layer, number -> Arrays.copyOf(layer[number], room));
            }
            for (float[][][] layer : values) {
                Arrays.setAll(layer, head -> Arrays.copyOf(layer[head], room));
            }
        }
    }

    void remember(int layer, int place, float[] key, float[] value) {
        for (int number = 0; number < key.length; number++) {
            keys[layer][number][place] = key[number];
        }
        for (int head = 0; head < values[layer].length; head++) {
            values[layer][head][place] = Arrays.copyOfRange(value, head * headWidth, (head + 1) * headWidth);
        }
    }

    /** How well the first so many keys fit a head's part of a query: their products. */
    float[] scores(int layer, int head, float[] query, int count) {
        float[] scores = new float[count];
        Sums.addWeighted(scores, count, query, keys[layer], head * headWidth, (head + 1) * headWidth);
        return scores;
    }

    /** Adds the first values of a head, each times its share. */
    void blend(int layer, int head, float[] shares, float[] to) {
        Sums.addWeighted(to, headWidth, shares, values[layer][head], 0, shares.length);
    }
}
