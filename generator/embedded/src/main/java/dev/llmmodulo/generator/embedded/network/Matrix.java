package dev.llmmodulo.generator.embedded.network;

/** A linear map. Kept input by input, as {@link Sums} needs it. */
final class Matrix {

    private final int outputs;
    private final float[][] byInput;

    /** @param rows one for each output, one behind the other, as PyTorch keeps them */
    Matrix(int outputs, int inputs, float[] rows) {
        this.outputs = outputs;
        this.byInput = new float[inputs][outputs];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                byInput[in][out] = rows[out * inputs + in];
            }
        }
    }

    int inputs() {
        return byInput.length;
    }

    int outputs() {
        return outputs;
    }

    float[] map(float[] from) {
        float[] to = new float[outputs];
        Sums.addWeighted(to, outputs, from, byInput, 0, byInput.length);
        return to;
    }
}
