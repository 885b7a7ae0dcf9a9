package dev.llmmodulo.generator.embedded.network;

import dev.llmmodulo.generator.embedded.network.Safetensors.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a transformer has learned.
 *
 * @param vocabulary the version of the tokens that it was learned with
 * @param embedding a vector for each token, one behind the other
 * @param value what it has learned of the worth of texts, if anything
 */
public record Weights(
        Shape shape,
        String vocabulary,
        float[] embedding,
        Matrix output,
        List<Layer> layers,
        float[] norm,
        Optional<ValueHead> value) {

    private static final String FORMAT = "llm-modulo-embedded/1";

    record Layer(float[] norm1, Matrix qkv, Matrix out, float[] norm2, Matrix up, Matrix down) {}

    /**
     * Reads safetensors as the training script writes them.
     *
     * @throws MalformedWeightsException they are damaged, or of another kind of model
     */
    public static Weights read(InputStream in) throws IOException {
        Safetensors file = Safetensors.read(in);
        String format = file.metadata().getOrDefault("format", "");
        if (!format.equals(FORMAT)) {
            throw new MalformedWeightsException("the weights are in format \"" + format + "\", not " + FORMAT);
        }
        Shape shape = Shape.of(file.metadata());
        int width = shape.width();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < shape.layers(); i++) {
            String prefix = "blocks." + i + ".";
            layers.add(new Layer(
                    values(file, prefix + "norm1.weight", List.of(width)),
                    matrix(file, prefix + "qkv.weight", 3 * width, width),
                    matrix(file, prefix + "out.weight", width, width),
                    values(file, prefix + "norm2.weight", List.of(width)),
                    matrix(file, prefix + "up.weight", shape.hidden(), width),
                    matrix(file, prefix + "down.weight", width, shape.hidden())));
        }
        float[] embedding = values(file, "embedding.weight", List.of(shape.tokens(), width));
        return new Weights(
                shape,
                file.metadata().getOrDefault("vocabulary", ""),
                embedding,
                new Matrix(shape.tokens(), width, embedding),
                List.copyOf(layers),
                values(file, "norm.weight", List.of(width)),
                ValueHead.read(file, width));
    }

    static Matrix matrix(Safetensors file, String name, int outputs, int inputs) throws IOException {
        return new Matrix(outputs, inputs, values(file, name, List.of(outputs, inputs)));
    }

    static float[] values(Safetensors file, String name, List<Integer> shape) throws IOException {
        Tensor tensor = file.tensors().get(name);
        if (tensor == null || !tensor.shape().equals(shape)) {
            throw new MalformedWeightsException(name + " is missing or is not " + shape);
        }
        return tensor.values();
    }

    /** The number of different tokens. */
    public int tokens() {
        return shape.tokens();
    }
}
