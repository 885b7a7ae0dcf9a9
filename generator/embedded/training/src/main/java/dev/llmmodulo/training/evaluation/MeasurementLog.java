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
final class MeasurementLog<T extends MeasurementLog.Entry> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is measured. */
    interface Entry {

        /** Made by {@link #keyOf}. */
        String key();

        static String keyOf(String kind, int number, String way) {
            return kind + " " + number + " " + way;
        }
    }

    /** Measures one problem in one way. */
    @FunctionalInterface
    interface Measuring<T> {
        T measure();
    }

    private final Path file;
    private final Map<String, T> all = new LinkedHashMap<>();

    /** A last line that was cut off when a run was stopped is dropped. */
    MeasurementLog(Path file, Class<T> entries) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                T one = JSON.readValue(line, entries);
                all.put(one.key(), one);
            }
            Files.writeString(file, whole);
        }
    }

    void measured(String kind, int number, String way, Measuring<T> measuring) throws IOException {
        String key = Entry.keyOf(kind, number, way);
        if (!all.containsKey(key)) {
            T one = measuring.measure();
            String line = JSON.writeValueAsString(one) + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            all.put(key, one);
        }
    }

    List<T> all() {
        return List.copyOf(all.values());
    }
}
