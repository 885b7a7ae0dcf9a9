package dev.llmmodulo.planbench.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that are kept once and named by their index. */
final class Interned {

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private long bytes;

    int index(String text) {
        Integer known = indices.putIfAbsent(text, indices.size());
        if (known == null) {
            bytes += bytes(text);
            return indices.size() - 1;
        }
        return known;
    }

    private static long bytes(String text) {
        return PageJson.of(text).getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    /** What all texts together take up as JSON. */
    long bytes() {
        return bytes;
    }

    /** Forgets all but the first so many. */
    void shrink(int size) {
        List<String> later = all().subList(size, size());
        later.forEach(text -> {
            indices.remove(text);
            bytes -= bytes(text);
        });
    }

    int size() {
        return indices.size();
    }

    List<String> all() {
        return List.copyOf(indices.keySet());
    }
}
