package dev.llmmodulo.generator.embedded.network;

/**
 * Exponentials of whole arrays in single precision, as a softmax needs them, in steps that the JIT compiler turns into vector
 * instructions: e^x = (e^(x/64))^64, the inner one by its series up to the seventh power, the outer one by squaring six times.
 * Within 0.002 % of the true value. The same on any machine.
 */
final class Exponentials {

    /** What is smaller counts as this; e^-20 adds nothing to a sum that is at least 1. */
    private static final float SMALLEST = -20;

    private Exponentials() {}

    /**
     * Replaces each number by its exponential, all divided by that of the largest.
     *
     * @param largest at least as large as all of them
     * @return the sum
     */
    static float replace(float[] numbers, float largest) {
        for (int i = 0; i < numbers.length; i++) {
            float x = Math.max(numbers[i] - largest, SMALLEST) * (1f / 64);
            float e = 1f / 720 + x / 5040;
            e = 1f / 120 + x * e;
            e = 1f / 24 + x * e;
            e = 1f / 6 + x * e;
            e = 1f / 2 + x * e;
            e = 1 + x * e;
            e = 1 + x * e;
            float e2 = e * e;
            float e4 = e2 * e2;
            float e8 = e4 * e4;
            float e16 = e8 * e8;
            float e32 = e16 * e16;
            numbers[i] = e32 * e32;
        }
        float sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }
}
