package dev.llmmodulo.training.evaluation;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What lies in the middle. */
final class Median {

    private Median() {}

    /** The mean of the two in the middle, if there are two; empty if there is nothing. */
    static OptionalDouble of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
