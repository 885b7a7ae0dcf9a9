package dev.llmmodulo.generator.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;

/**
 * When to make which move.
 *
 * @param times how often the sign must show, at least; from 1
 * @param reason why, for the record
 */
public record MetaRule(Sign sign, int times, Move move, String reason) {

    public MetaRule {
        if (times < 1) {
            throw new IllegalArgumentException("a sign must show at least once, not " + times + " times");
        } else if (reason.isBlank()) {
            throw new IllegalArgumentException("a rule needs a reason");
        }
    }

    @JsonCreator
    static MetaRule of(
            @JsonProperty(value = "when", required = true) Sign when,
            @JsonProperty("times") OptionalInt times,
            @JsonProperty(value = "move", required = true) Move move,
            @JsonProperty(value = "reason", required = true) String reason) {
        return new MetaRule(when, times.orElse(1), move, reason);
    }
}
