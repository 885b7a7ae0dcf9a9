package dev.llmmodulo.generator.embedded.network;

/**
 * What a value head expects of the model's own answer from here on. It proves nothing.
 *
 * @param solved the probability that it solves the problem
 * @param steps how many steps are still to be written, if it does
 */
public record Forecast(double solved, double steps) {

    /** @throws IllegalArgumentException the numbers are none, as those of damaged weights may be */
    public Forecast {
        if (!(solved >= 0 && solved <= 1 && steps >= 0)) {
            throw new IllegalArgumentException("no forecast: " + solved + ", " + steps + " steps");
        }
    }
}
