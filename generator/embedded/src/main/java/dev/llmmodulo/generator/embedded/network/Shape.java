package dev.llmmodulo.generator.embedded.network;

import java.util.Map;

/**
 * The sizes of a transformer.
 *
 * @param hidden the width of the feed-forward nets
 */
record Shape(int tokens, int layers, int width, int heads, int hidden) {

    private static final int LARGEST = 1 << 13;

    /** @throws MalformedWeightsException a size is missing or absurd */
    static Shape of(Map<String, String> metadata) throws MalformedWeightsException {
        Shape shape = new Shape(
                size(metadata, "tokens"),
                size(metadata, "layers"),
                size(metadata, "width"),
                size(metadata, "heads"),
                size(metadata, "hidden"));
        if (shape.width % (2 * shape.heads) != 0) {
            throw new MalformedWeightsException("heads of odd width: " + shape);
        }
        return shape;
    }

    /** @throws MalformedWeightsException it is missing or absurd */
    static int size(Map<String, String> metadata, String name) throws MalformedWeightsException {
        String text = metadata.getOrDefault(name, "");
        int size = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LARGEST) {
            throw new MalformedWeightsException("\"" + text + "\" cannot be its " + name);
        }
        return size;
    }

    int headWidth() {
        return width / heads;
    }
}
