package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.unsolvability.Effort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was tried to settle a problem, as the commands tell it. */
final class Efforts {

    private static final double NANOS = 1e9;

    private Efforts() {}

    static void print(List<Effort> efforts, Terminal terminal) {
        efforts.forEach(effort -> terminal.err()
                .println(Terminal.printable(String.format(
                        Locale.ROOT,
                        "%s: %s (%.1f s)",
                        effort.method(),
                        effort.detail(),
                        effort.time().toNanos() / NANOS))));
    }

    /** As JSON. */
    static List<Map<String, Object>> facts(List<Effort> efforts) {
        return efforts.stream().map(Efforts::facts).toList();
    }

    private static Map<String, Object> facts(Effort effort) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", effort.method());
        facts.put("ended", effort.ended().name().toLowerCase(Locale.ROOT));
        facts.put("detail", effort.detail());
        facts.put("seconds", effort.time().toNanos() / NANOS);
        return facts;
    }
}
