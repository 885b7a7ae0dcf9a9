package dev.llmmodulo.generator.embedded.network;

/** Rotary positions (Su et al., "RoFormer", 2021): the pairs of a head's numbers are turned by angles of their place. */
final class Rotation {

    private static final double BASE = 10_000;

    private final int half;
    private final float[] cosines;
    private final float[] sines;

    Rotation(int headWidth, int places) {
        half = headWidth / 2;
        cosines = new float[places * half];
        sines = new float[places * half];
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < half; i++) {
                double angle = place * StrictMath.pow(BASE, -(double) i / half);
                cosines[place * half + i] = (float) StrictMath.cos(angle);
                sines[place * half + i] = (float) StrictMath.sin(angle);
            }
        }
    }

    /** Turns all heads of a vector. */
    void turn(float[] vector, int heads, int place) {
        for (int head = 0; head < heads; head++) {
            int first = 2 * half * head;
            for (int i = 0; i < half; i++) {
                float cosine = cosines[place * half + i];
                float sine = sines[place * half + i];
                float one = vector[first + i];
                float other = vector[first + half + i];
                vector[first + i] = one * cosine - other * sine;
                vector[first + half + i] = other * cosine + one * sine;
            }
        }
    }
}
