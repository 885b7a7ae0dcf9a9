package dev.llmmodulo.generator.embedded.network;

import java.util.Arrays;

/**
 * A linear map. Kept input by input, so that the inner loop runs over the outputs, which the JIT compiler turns into vector
 * instructions without changing the result.
 */
final class Matrix {

    private final int inputs;
    private final int outputs;
    private final float[] byInput;

    /** @param rows one for each output, as PyTorch keeps them */
    Matrix(int outputs, int inputs, float[] rows) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.byInput = new float[rows.length];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                byInput[in * outputs + out] = rows[out * inputs + in];
            }
        }
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    /** Maps so many vectors, one behind the other. What is in {@code to} is lost. */
    void map(float[] from, int vectors, float[] to) {
        Arrays.fill(to, 0, vectors * outputs, 0);
        for (int in = 0; in < inputs; in++) {
            for (int vector = 0; vector < vectors; vector++) {
                float factor = from[vector * inputs + in];
                if (factor != 0) {
                    addTo(to, vector * outputs, factor, in * outputs);
                }
            }
        }
    }

    private void addTo(float[] to, int at, float factor, int row) {
        float[] weights = byInput;
        for (int out = 0; out < outputs; out++) {
            to[at + out] += factor * weights[row + out];
        }
    }
}
