package dev.llmmodulo.domains;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What PlanBench tells a model about a domain.
 *
 * @param introduction the domain in words
 * @param question what a prompt without an example ends with
 * @param costIntroduction the domain with how long its actions take
 * @param stateTrackingIntroduction the domain with what makes a plan correct
 * @param minutes how many minutes the introduction with costs says that an action takes, if not one
 */
public record PlanBenchWords(
        String introduction,
        String question,
        Optional<String> costIntroduction,
        Optional<String> stateTrackingIntroduction,
        Map<String, Integer> minutes) {

    public PlanBenchWords {
        minutes = Collections.unmodifiableMap(new TreeMap<>(minutes));
    }
}
