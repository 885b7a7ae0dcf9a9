package dev.llmmodulo.generator.embedded.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A small net that reads the transformer's normed states up to a place: the state there, and for each of a few learned
 * queries a mean of all states so far, weighted by how well they fit the query (pooling by attention; Lee et al., "Set
 * Transformer", 2019, section 3.2). Two layers on top of them give the log odds that the problem is solved, and the
 * logarithm of one more than the steps to go.
 */
record ValueHead(Matrix queries, Matrix inner, float[] innerBias, Matrix outer, float[] outerBias) {

    private static final int OUTPUTS = 2;

    /**
     * The head in a file of weights, if it has one.
     *
     * @param width of the transformer
     * @throws MalformedWeightsException it is not what the header says
     */
    static Optional<ValueHead> read(Safetensors file, int width) throws IOException {
        if (!file.metadata().containsKey("value-queries")) {
            return Optional.empty();
        }
        int queries = Shape.size(file.metadata(), "value-queries");
        int hidden = Shape.size(file.metadata(), "value-hidden");
        return Optional.of(new ValueHead(
                Weights.matrix(file, "value.query.weight", queries, width),
                Weights.matrix(file, "value.inner.weight", hidden, (1 + queries) * width),
                Weights.values(file, "value.inner.bias", List.of(hidden)),
                Weights.matrix(file, "value.outer.weight", OUTPUTS, hidden),
                Weights.values(file, "value.outer.bias", List.of(OUTPUTS))));
    }

    /** @param states of the transformer at all places of a text */
    Forecast forecast(float[][] states, int place) {
        float[] hidden = inner.map(seen(states, place));
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(0, hidden[i] + innerBias[i]);
        }
        float[] out = outer.map(hidden);
        double steps = StrictMath.expm1(out[1] + outerBias[1]);
        return new Forecast(
                1 / (1 + StrictMath.exp(-(out[0] + outerBias[0]))), Math.max(0, Math.min(Transformer.PLACES, steps)));
    }

    private float[] seen(float[][] states, int place) {
        int width = queries.inputs();
        float[][] scores = new float[place + 1][];
        Arrays.setAll(scores, i -> queries.map(states[i]));
        float[] seen = Arrays.copyOf(states[place], (1 + queries.outputs()) * width);
        for (int query = 0; query < queries.outputs(); query++) {
            System.arraycopy(pooled(states, shares(scores, query)), 0, seen, (1 + query) * width, width);
        }
        return seen;
    }

    private float[] shares(float[][] scores, int query) {
        float scale = (float) (1 / StrictMath.sqrt(queries.inputs()));
        float[] shares = new float[scores.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = scores[i][query] * scale;
        }
        float sum = Exponentials.replace(shares, Sums.largest(shares));
        Sums.scale(shares, 1 / sum);
        return shares;
    }

    private float[] pooled(float[][] states, float[] shares) {
        float[] pooled = new float[queries.inputs()];
        Sums.addWeighted(pooled, pooled.length, shares, states, 0, shares.length);
        return pooled;
    }
}
