package dev.llmmodulo.planbench.statistics;

/** From one number to another, both included. */
public record Interval(double low, double high) {

    /** @throws IllegalArgumentException a bound is no number, or they are the wrong way round */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }
}
