package dev.llmmodulo.generator.embedded.network;

import java.util.Arrays;

/** What the layers remember of a text: for each layer and place a key and a value. Grows place by place. */
final class KeyValues {

    private final int width;
    private final float[][] keys;
    private final float[][] values;
    private int places;

    KeyValues(Shape shape, int room) {
        this.width = shape.width();
        this.keys = new float[shape.layers()][room * width];
        this.values = new float[shape.layers()][room * width];
    }

    int places() {
        return places;
    }

    /** Makes room for more places in all layers. */
    void extend(int more) {
        places += more;
        int needed = places * width;
        if (keys[0].length < needed) {
            for (int layer = 0; layer < keys.length; layer++) {
                keys[layer] = Arrays.copyOf(keys[layer], 2 * needed);
                values[layer] = Arrays.copyOf(values[layer], 2 * needed);
            }
        }
    }

    float[] keys(int layer) {
        return keys[layer];
    }

    float[] values(int layer) {
        return values[layer];
    }
}
