package dev.llmmodulo.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** How far probabilities can be taken at their word. There must be predictions. */
record Calibration(List<Prediction> predictions) {

    private static final int BINS = 10;

    Calibration {
        predictions = List.copyOf(predictions);
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("no predictions");
        }
    }

    /** The mean squared error (Brier, 1950): 0 at best. */
    double brier() {
        return predictions.stream().mapToDouble(Prediction::error).sum() / predictions.size();
    }

    /** That of one who always says how many are valid in all. */
    double brierOfShare() {
        double share = valid().share();
        return share * (1 - share);
    }

    Wilson valid() {
        return share(any -> true, Prediction::valid);
    }

    /** Ten of equal width; those without predictions are left out. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int number = i;
            List<Prediction> in =
                    predictions.stream().filter(one -> bin(one) == number).toList();
            if (!in.isEmpty()) {
                bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, in));
            }
        }
        return List.copyOf(bins);
    }

    private static int bin(Prediction one) {
        return Math.min(BINS - 1, (int) (one.solved() * BINS));
    }

    /** The expected calibration error: how far bins are off, in the mean over predictions (Guo et al., 2017). */
    double expectedError() {
        return bins().stream()
                        .mapToDouble(bin -> bin.count()
                                * Math.abs(bin.predicted() - bin.observed().share()))
                        .sum()
                / predictions.size();
    }

    /** How likely a valid one is expected more than one that is not, ties counting half; empty without one of each. */
    OptionalDouble ranking() {
        List<Prediction> valid = predictions.stream().filter(Prediction::valid).toList();
        List<Prediction> wrong =
                predictions.stream().filter(one -> !one.valid()).toList();
        double right = 0;
        for (Prediction one : valid) {
            for (Prediction other : wrong) {
                right += one.solved() > other.solved() ? 1 : one.solved() == other.solved() ? 0.5 : 0;
            }
        }
        return valid.isEmpty() || wrong.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(right / valid.size() / wrong.size());
    }

    /** Of those that are not valid, those with a probability above a half. */
    Wilson falsePositives() {
        return share(one -> !one.valid(), one -> one.solved() > 0.5);
    }

    /** Of those that are valid, those with a probability of a half or less. */
    Wilson falseNegatives() {
        return share(Prediction::valid, one -> one.solved() <= 0.5);
    }

    private Wilson share(Predicate<Prediction> of, Predicate<Prediction> hit) {
        return new Wilson((int) predictions.stream().filter(of).filter(hit).count(), (int)
                predictions.stream().filter(of).count());
    }

    /** The median of how far the number of steps was off, where the plan is valid; empty if none is. */
    OptionalDouble stepsOff() {
        return Median.of(
                predictions.stream().filter(Prediction::valid).mapToDouble(one -> Math.abs(one.steps() - one.left())));
    }
}
