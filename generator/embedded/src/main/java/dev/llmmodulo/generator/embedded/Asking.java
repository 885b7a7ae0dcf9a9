package dev.llmmodulo.generator.embedded;

/**
 * How to ask the embedded model.
 *
 * @param temperature 0 for the likeliest word each time
 * @param seed of all that is drawn: how the problem is said in tokens, and the words chosen
 * @param most tokens of one answer
 * @param brief whether to ask for a plan such as a search finds, instead of one by the easiest rule
 */
public record Asking(double temperature, long seed, int most, boolean brief) {

    /** Twice the longest plan of any problem that the model was trained on. */
    public static final int USUAL_MOST = 600;

    public Asking {
        if (!(temperature >= 0) || temperature > 10) {
            throw new IllegalArgumentException("a temperature is from 0 to 10: " + temperature);
        }
        if (most < 1) {
            throw new IllegalArgumentException("an answer of at most " + most + " tokens");
        }
    }

    public static Asking greedily(long seed) {
        return new Asking(0, seed, USUAL_MOST, false);
    }

    public static Asking at(double temperature, long seed) {
        return new Asking(temperature, seed, USUAL_MOST, false);
    }
}
