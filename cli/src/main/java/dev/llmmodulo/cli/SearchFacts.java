package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.search.SearchStatistics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a search did, as {@code plan} tells it. */
final class SearchFacts {

    private static final double NANOS = 1e9;

    private SearchFacts() {}

    static String line(SearchStatistics done) {
        return String.format(
                Locale.ROOT,
                "%s: %s expanded, %.1f s of grounding, %.1f s of search",
                done.heuristic(),
                Words.count(done.expanded(), "state"),
                done.grounding().toNanos() / NANOS,
                done.search().toNanos() / NANOS);
    }

    /**
     * As JSON.
     *
     * @param hasLayers whether states were taken up by cost so far and estimate
     */
    static Map<String, Object> of(SearchStatistics done, boolean hasLayers) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("heuristic", done.heuristic());
        facts.put("expanded", done.expanded());
        if (hasLayers) {
            facts.put("expandedBeforeLastLayer", done.expandedBeforeLastLayer());
        }
        facts.put("evaluated", done.evaluated());
        facts.put("generated", done.generated());
        facts.put("groundingSeconds", done.grounding().toNanos() / NANOS);
        facts.put("searchSeconds", done.search().toNanos() / NANOS);
        return facts;
    }
}
