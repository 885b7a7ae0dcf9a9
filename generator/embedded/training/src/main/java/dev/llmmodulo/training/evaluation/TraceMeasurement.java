package dev.llmmodulo.training.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.llmmodulo.training.traces.PlanWriter.Way;
import dev.llmmodulo.training.traces.TraceSoundness;
import java.util.Locale;

/**
 * What came of one problem when a model was asked for plans, or for traces and then plans.
 *
 * @param trace of all traces written together
 * @param walkable how many of them can be walked from end to end
 */
record TraceMeasurement(Measurement measurement, TraceSoundness trace, int walkable) {

    /** One answer at temperature 0. */
    static String greedy(Way way) {
        return way.name().toLowerCase(Locale.ROOT) + " greedy";
    }

    /** Answers at a temperature until one is valid, or so many tokens are spent. */
    static String resampled(Way way) {
        return way.name().toLowerCase(Locale.ROOT) + " resampled";
    }

    @JsonIgnore
    String key() {
        return measurement.key();
    }
}
