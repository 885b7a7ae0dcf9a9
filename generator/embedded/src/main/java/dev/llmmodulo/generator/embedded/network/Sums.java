package dev.llmmodulo.generator.embedded.network;

/**
 * The inner loops that take nearly all of the time. They run over arrays from their beginning, because the JIT compiler turns
 * only such loops into vector instructions, and none with offsets. What is computed does not depend on that.
 */
final class Sums {

    private static final int AT_ONCE = 4;

    private Sums() {}

    /**
     * Adds some of the vectors, each times its factor. Those whose factor is zero, as of half the inputs behind a ReLU, take no
     * time.
     *
     * @param length how much of each vector counts
     * @param first the number of the first vector
     * @param end the number behind the last one
     */
    static void addWeighted(float[] to, int length, float[] factors, float[][] vectors, int first, int end) {
        int[] next = new int[AT_ONCE];
        int waiting = 0;
        for (int i = first; i < end; i++) {
            if (factors[i] != 0) {
                next[waiting++] = i;
            }
            if (waiting == AT_ONCE) {
                addFour(to, length, factors, vectors, next);
                waiting = 0;
            }
        }
        for (int i = 0; i < waiting; i++) {
            addOne(to, length, factors[next[i]], vectors[next[i]]);
        }
    }

    private static void addOne(float[] to, int length, float factor, float[] vector) {
        for (int i = 0; i < length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static void addFour(float[] to, int length, float[] factors, float[][] vectors, int[] which) {
        addFour(
                to,
                length,
                factors[which[0]],
                vectors[which[0]],
                factors[which[1]],
                vectors[which[1]],
                factors[which[2]],
                vectors[which[2]],
                factors[which[3]],
                vectors[which[3]]);
    }

    /** Fetches {@code to} once for four vectors. */
    private static void addFour(
            float[] to,
            int length,
            float a,
            float[] as,
            float b,
            float[] bs,
            float c,
            float[] cs,
            float d,
            float[] ds) {
        for (int i = 0; i < length; i++) {
            to[i] += (a * as[i] + b * bs[i]) + (c * cs[i] + d * ds[i]);
        }
    }

    static void add(float[] to, float[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += vector[i];
        }
    }

    /** Negative infinity if there are none. */
    static float largest(float[] numbers) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float number : numbers) {
            largest = Math.max(largest, number);
        }
        return largest;
    }

    static void scale(float[] vector, float factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }
}
