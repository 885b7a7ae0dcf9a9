package dev.llmmodulo.generator.treesearch;

/**
 * How often a Monte Carlo tree search has passed a position.
 *
 * @param count the rewards that were backed up through it
 * @param total their sum
 */
public record Visits(int count, double total) {

    /** The mean reward; 0 if there was none. */
    public double mean() {
        return count == 0 ? 0 : total / count;
    }

    Visits with(double reward) {
        return new Visits(count + 1, total + reward);
    }
}
