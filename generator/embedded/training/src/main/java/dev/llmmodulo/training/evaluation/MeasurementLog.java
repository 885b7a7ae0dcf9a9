package dev.llmmodulo.training.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurements in a file, one JSON object a line; what is in it is not measured again. */
final class MeasurementLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Measures one problem in one way. */
    @FunctionalInterface
    interface Measuring {
        Measurement measure();
    }

    private final Path file;
    private final Map<String, Measurement> all = new LinkedHashMap<>();

    /** A last line that was cut off when a run was stopped is dropped. */
    MeasurementLog(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                Measurement one = JSON.readValue(line, Measurement.class);
                all.put(one.key(), one);
            }
            Files.writeString(file, whole);
        }
    }

    void measured(String kind, int number, String way, Measuring measuring) throws IOException {
        String key = kind + " " + number + " " + way;
        if (!all.containsKey(key)) {
            Measurement one = measuring.measure();
            String line = JSON.writeValueAsString(one) + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            all.put(key, one);
        }
    }

    List<Measurement> all() {
        return List.copyOf(all.values());
    }
}
