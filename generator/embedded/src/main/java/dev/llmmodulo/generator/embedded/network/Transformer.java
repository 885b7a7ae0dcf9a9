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
        float[][] states = states(tokens, new KeyValues(shape, 0), each);
        return new Text(own, weights.output().map(states[states.length - 1]));
    }

    private static void requireReadable(int[] tokens) {
        if (tokens.length == 0 || tokens.length > PLACES) {
            throw new IllegalArgumentException("a text of " + tokens.length + " tokens");
        }
    }

    /** Logits behind each token of a text; to compare with another implementation. */
    float[][] logits(int[] tokens) {
        return logits(states(tokens));
    }

    /**
     * What stands behind each token of a text: the normed vectors that the output layer reads.
     *
     * @throws IllegalArgumentException it is empty, or longer than {@link #PLACES}
     */
    float[][] states(int[] tokens) {
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
         * @return for each the logits of the token behind
         */
        public float[][] add(List<Integer> which, int[] tokens) {
            return logits(states(tokens, shared, which.stream().map(i -> own[i]).toArray(KeyValues[]::new)));
        }
    }

    private float[][] logits(float[][] states) {
        return Arrays.stream(states).map(weights.output()::map).toArray(float[][]::new);
    }

    /** Each token is put behind the shared places and its own; equal ones of those make one text. */
    private float[][] states(int[] tokens, KeyValues shared, KeyValues[] own) {
        int width = shape.width();
        int[] places = new int[tokens.length];
        float[][] states = new float[tokens.length][];
        for (int i = 0; i < tokens.length; i++) {
            places[i] = own[i].places();
            own[i].extend();
            states[i] = Arrays.copyOfRange(weights.embedding(), tokens[i] * width, (tokens[i] + 1) * width);
        }
        for (int number = 0; number < shape.layers(); number++) {
            Weights.Layer layer = weights.layers().get(number);
            for (int i = 0; i < tokens.length; i++) {
                float[] qkv = layer.qkv().map(normalised(states[i], layer.norm1()));
                Sums.add(states[i], layer.out().map(seen(qkv, number, shared, own[i], places[i])));
            }
            for (float[] state : states) {
                float[] hidden = layer.up().map(normalised(state, layer.norm2()));
                squareOfPositive(hidden);
                Sums.add(state, layer.down().map(hidden));
            }
        }
        for (int i = 0; i < tokens.length; i++) {
            states[i] = normalised(states[i], weights.norm());
        }
        return states;
    }

    /** Remembers a place's key and value, and looks back from there. */
    private float[] seen(float[] qkv, int layer, KeyValues shared, KeyValues own, int place) {
        int width = shape.width();
        float[] query = Arrays.copyOfRange(qkv, 0, width);
        float[] key = Arrays.copyOfRange(qkv, width, 2 * width);
        int position = shared.places() + place;
        rotation.turn(query, shape.heads(), position);
        rotation.turn(key, shape.heads(), position);
        own.remember(layer, place, key, Arrays.copyOfRange(qkv, 2 * width, 3 * width));
        Sums.scale(query, (float) (1 / StrictMath.sqrt(shape.headWidth())));
        float[] seen = new float[width];
        for (int head = 0; head < shape.heads(); head++) {
            float[] earlier = shared.scores(layer, head, query, shared.places());
            float[] later = own.scores(layer, head, query, place + 1);
            float largest = Math.max(Sums.largest(earlier), Sums.largest(later));
            float sum = Exponentials.replace(earlier, largest) + Exponentials.replace(later, largest);
            float[] blended = new float[shape.headWidth()];
            shared.blend(layer, head, earlier, blended);
            own.blend(layer, head, later, blended);
            Sums.scale(blended, 1 / sum);
            System.arraycopy(blended, 0, seen, head * blended.length, blended.length);
        }
        return seen;
    }

    private static float[] normalised(float[] x, float[] weight) {
        float sum = 0;
        for (float number : x) {
            sum += number * number;
        }
        float factor = (float) (1 / StrictMath.sqrt(sum / x.length + EPSILON));
        float[] normalised = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            normalised[i] = x[i] * factor * weight[i];
        }
        return normalised;
    }

    private static void squareOfPositive(float[] hidden) {
        for (int i = 0; i < hidden.length; i++) {
            float positive = Math.max(0, hidden[i]);
            hidden[i] = positive * positive;
        }
    }
}
