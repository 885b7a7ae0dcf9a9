package dev.llmmodulo.training.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measurements in a file; what is in it is not measured again. */
final class MeasurementLog {

    /** Measures one problem in one way. */
    @FunctionalInterface
    interface Measuring {
        Measurement measure();
    }

    private final JsonLines<Measurement> lines;

    MeasurementLog(Path file) throws IOException {
        this.lines = new JsonLines<>(file, Measurement.class, Measurement::key);
    }

    void measured(String kind, int number, String way, Measuring measuring) throws IOException {
        lines.measured(kind + " " + number + " " + way, measuring::measure);
    }

    List<Measurement> all() {
        return lines.all();
    }
}
