package dev.llmmodulo.training.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Results in a file, one JSON object a line; what is in it is not measured again.
 *
 * @param <T> a result, a record that Jackson can write and read
 */
final class JsonLines<T> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, T> all = new LinkedHashMap<>();

    /**
     * A last line that was cut off when a run was stopped is dropped.
     *
     * @param key of a result; no two have the same
     */
    JsonLines(Path file, Class<T> type, Function<T, String> key) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                T one = JSON.readValue(line, type);
                all.put(key.apply(one), one);
            }
            if (whole.length() < text.length()) {
                Path aside = file.resolveSibling(file.getFileName() + ".part");
                Files.writeString(aside, whole);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    void measured(String key, Supplier<T> measuring) throws IOException {
        if (!all.containsKey(key)) {
            T one = measuring.get();
            Files.writeString(file, line(one), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            all.put(key, one);
        }
    }

    static String line(Object one) throws IOException {
        return JSON.writeValueAsString(one) + "\n";
    }

    List<T> all() {
        return List.copyOf(all.values());
    }
}
