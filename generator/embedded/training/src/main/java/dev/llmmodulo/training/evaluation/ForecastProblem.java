package dev.llmmodulo.training.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What was expected of one problem.
 *
 * @param number of the problem among those of its kind
 */
record ForecastProblem(String kind, int number, List<Prediction> predictions) {
    ForecastProblem {
        predictions = List.copyOf(predictions);
    }

    @JsonIgnore
    String key() {
        return key(kind, number);
    }

    static String key(String kind, int number) {
        return kind + " " + number;
    }
}
