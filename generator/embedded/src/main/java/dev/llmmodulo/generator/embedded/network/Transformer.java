package dev.llmmodulo.generator.embedded.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A decoder-only transformer (Vaswani et al., 2017; Radford et al., 2018) with RMS norms, rotary positions and squared
 * ReLUs. It reads a text once and then continues it several times in step, so that each weight is fetched once for all of
 * them. Immutable and thread-safe.
 */
public final class Transformer {

    /** The longest text, prompt and answer together. */
    public static final int PLACES = 2048;

    private static final float EPSILON = 1e-5f;

    private final Weights weights;
    private final Shape shape;
    private final Rotation rotation;

    public Transformer(Weights weights) {
        this.weights = weights;
        this.shape = weights.shape();
        this.rotation = new Rotation(shape.headWidth(), PLACES);
    }

    public int tokens() {
        return shape.tokens();
    }

    /** What says how much texts promise; empty if these weights have not learned it. */
    public Optional<Forecaster> forecaster() {
        return weights.value().map(head -> new Forecaster(this, head));
    }

    /** A text that was read. */
    public final class Text {

        private final KeyValues shared;
        private final float[] last;

        private Text(KeyValues shared, float[] last) {
            this.shared = shared;
            this.last = last;
        }

        /** Logits of the token behind it. */
        public float[] next() {
            return last.clone();
        }

        /** So many continuations, all empty at first. */
        public Continuations continuations(int count) {
            return new Continuations(shared, count);
        }
    }

    /** @throws IllegalArgumentException it is empty, or longer than {@link #PLACES} */
    public Text read(int[] tokens) {
        requireReadable(tokens);
        KeyValues own = new KeyValues(shape, tokens.length);
        KeyValues[] each = new KeyValues[tokens.length];
        Arrays.fill(each, own);
        float[] logits = step(tokens, new KeyValues(shape, 0), each);
        return new Text(own, Arrays.copyOfRange(logits, logits.length - shape.tokens(), logits.length));
    }

    private static void requireReadable(int[] tokens) {
        if (tokens.length == 0 || tokens.length > PLACES) {
            throw new IllegalArgumentException("a text of " + tokens.length + " tokens");
        }
    }

    /** Logits behind each token of a text; to compare with another implementation. */
    float[] logits(int[] tokens) {
        return logits(states(tokens), tokens.length);
    }

    /**
     * What stands behind each token of a text, one behind the other: the normed vectors that the output layer reads.
     *
     * @throws IllegalArgumentException it is empty, or longer than {@link #PLACES}
     */
    float[] states(int[] tokens) {
        requireReadable(tokens);
        KeyValues[] each = new KeyValues[tokens.length];
        Arrays.fill(each, new KeyValues(shape, tokens.length));
        return states(tokens, new KeyValues(shape, 0), each);
    }

    /** Several continuations of one text. Not thread-safe. */
    public final class Continuations {

        private final KeyValues shared;
        private final KeyValues[] own;

        private Continuations(KeyValues shared, int count) {
            this.shared = shared;
            this.own = new KeyValues[count];
            for (int i = 0; i < count; i++) {
                own[i] = new KeyValues(shape, 64);
            }
        }

        /**
         * Adds a token to some of them.
         *
         * @param which ascending numbers of continuations
         * @param tokens as many
         * @return for each the logits of the token behind, one behind the other
         */
        public float[] add(List<Integer> which, int[] tokens) {
            return step(tokens, shared, which.stream().map(i -> own[i]).toArray(KeyValues[]::new));
        }
    }

    private float[] step(int[] tokens, KeyValues shared, KeyValues[] own) {
        return logits(states(tokens, shared, own), tokens.length);
    }

    private float[] logits(float[] states, int count) {
        float[] logits = new float[count * shape.tokens()];
        weights.output().map(states, count, logits);
        return logits;
    }

    /** Each token is put behind the shared places and its own; equal ones of those make one text. */
    private float[] states(int[] tokens, KeyValues shared, KeyValues[] own) {
        int count = tokens.length;
        int width = shape.width();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = own[i].places();
            own[i].extend(1);
        }
        float[] x = new float[count * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(weights.embedding(), tokens[i] * width, x, i * width, width);
        }
        float[] normed = new float[count * width];
        float[] qkv = new float[3 * count * width];
        float[] hidden = new float[count * shape.hidden()];
        float[] change = new float[count * width];
        for (int number = 0; number < shape.layers(); number++) {
            Weights.Layer layer = weights.layers().get(number);
            normalise(x, layer.norm1(), count, normed);
            layer.qkv().map(normed, count, qkv);
            for (int i = 0; i < count; i++) {
                remember(qkv, i, number, own[i], places[i], shared.places() + places[i]);
            }
            for (int i = 0; i < count; i++) {
                attend(qkv, i, number, shared, own[i], places[i] + 1, normed);
            }
            layer.out().map(normed, count, change);
            add(x, change);
            normalise(x, layer.norm2(), count, normed);
            layer.up().map(normed, count, hidden);
            squareOfPositive(hidden);
            layer.down().map(hidden, count, change);
            add(x, change);
        }
        normalise(x, weights.norm(), count, normed);
        return normed;
    }

    private void remember(float[] qkv, int i, int layer, KeyValues own, int place, int position) {
        int width = shape.width();
        int at = 3 * i * width;
        rotation.turn(qkv, at, shape.heads(), position);
        rotation.turn(qkv, at + width, shape.heads(), position);
        System.arraycopy(qkv, at + width, own.keys(layer), place * width, width);
        System.arraycopy(qkv, at + 2 * width, own.values(layer), place * width, width);
    }

    private void attend(float[] qkv, int i, int layer, KeyValues shared, KeyValues own, int ownPlaces, float[] to) {
        int width = shape.width();
        int headWidth = shape.headWidth();
        int before = shared.places();
        float[] scores = new float[before + ownPlaces];
        Arrays.fill(to, i * width, (i + 1) * width, 0);
        for (int head = 0; head < shape.heads(); head++) {
            int query = 3 * i * width + head * headWidth;
            score(qkv, query, shared.keys(layer), head, scores, 0, before);
            score(qkv, query, own.keys(layer), head, scores, before, ownPlaces);
            softmax(scores);
            blend(scores, 0, before, shared.values(layer), head, to, i * width);
            blend(scores, before, ownPlaces, own.values(layer), head, to, i * width);
        }
    }

    private void score(float[] query, int at, float[] keys, int head, float[] scores, int from, int places) {
        int headWidth = shape.headWidth();
        float scale = (float) (1 / StrictMath.sqrt(headWidth));
        for (int place = 0; place < places; place++) {
            int key = place * shape.width() + head * headWidth;
            float sum = 0;
            for (int k = 0; k < headWidth; k++) {
                sum += query[at + k] * keys[key + k];
            }
            scores[from + place] = sum * scale;
        }
    }

    private void blend(float[] shares, int from, int places, float[] values, int head, float[] to, int at) {
        int headWidth = shape.headWidth();
        int first = at + head * headWidth;
        for (int place = 0; place < places; place++) {
            float share = shares[from + place];
            int value = place * shape.width() + head * headWidth;
            for (int k = 0; k < headWidth; k++) {
                to[first + k] += share * values[value + k];
            }
        }
    }

    private static void softmax(float[] scores) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) StrictMath.exp(scores[i] - largest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    private void normalise(float[] x, float[] weight, int count, float[] to) {
        int width = shape.width();
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int k = i * width; k < (i + 1) * width; k++) {
                sum += x[k] * x[k];
            }
            float factor = (float) (1 / StrictMath.sqrt(sum / width + EPSILON));
            for (int k = 0; k < width; k++) {
                to[i * width + k] = x[i * width + k] * factor * weight[k];
            }
        }
    }

    private static void squareOfPositive(float[] hidden) {
        for (int i = 0; i < hidden.length; i++) {
            float positive = Math.max(0, hidden[i]);
            hidden[i] = positive * positive;
        }
    }

    private static void add(float[] x, float[] change) {
        for (int i = 0; i < x.length; i++) {
            x[i] += change[i];
        }
    }
}
