package dev.llmmodulo.training.evaluation;

import java.util.List;

/**
 * Predictions whose probabilities lie close together.
 *
 * @param low the least probability, and with it {@code high} the bound above; the last bin has both its ends
 */
record Bin(double low, double high, List<Prediction> predictions) {

    int count() {
        return predictions.size();
    }

    /** The mean probability; there must be predictions. */
    double predicted() {
        return predictions.stream().mapToDouble(Prediction::solved).sum() / count();
    }

    Wilson observed() {
        return new Wilson((int) predictions.stream().filter(Prediction::valid).count(), count());
    }
}
