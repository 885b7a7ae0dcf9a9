package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is recorded of the call behind an answer.
 *
 * @param model as a price table names it, such as {@code openai:o1-mini-2024-09-12}; where the service's response names
 *     none, the engine as PlanBench calls it
 * @param day on which it was answered, in UTC; empty if that is not recorded
 */
public record RecordedCall(String model, Optional<LocalDate> day, TokenUsage tokens) {

    private static final Instant FIRST_DAY = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * From a response as PlanBench keeps it: OpenAI's chat completions, in which others answer too, or that of Bedrock.
     *
     * @return empty if it tells of no tokens
     */
    static Optional<RecordedCall> of(JsonNode response, String engine) {
        JsonNode usage = response.path("usage");
        Optional<TokenUsage> tokens = usage.isObject()
                ? tokens(usage, "prompt_tokens", "completion_tokens")
                : tokens(response, "prompt_token_count", "generation_token_count");
        String model = JsonFields.text(response, "model")
                .filter(name -> usage.isObject())
                .map(name -> "openai:" + name)
                .orElse(engine);
        return tokens.map(spent -> new RecordedCall(model, day(response), spent));
    }

    private static Optional<TokenUsage> tokens(JsonNode counts, String input, String output) {
        OptionalLong in = count(counts.path(input));
        OptionalLong out = count(counts.path(output));
        return in.isPresent() && out.isPresent()
                ? Optional.of(new TokenUsage(
                        in.getAsLong(),
                        count(counts.path("prompt_tokens_details").path("cached_tokens")),
                        out.getAsLong(),
                        count(counts.path("completion_tokens_details").path("reasoning_tokens"))))
                : Optional.empty();
    }

    /** More than an {@code int} holds were never spent on one answer. */
    private static OptionalLong count(JsonNode number) {
        return number.canConvertToInt() && number.isIntegralNumber() && number.asInt() >= 0
                ? OptionalLong.of(number.asInt())
                : OptionalLong.empty();
    }

    private static Optional<LocalDate> day(JsonNode response) {
        return Optional.of(response.path("created"))
                .filter(JsonNode::canConvertToLong)
                .filter(created ->
                        created.asLong() >= FIRST_DAY.getEpochSecond() && created.asLong() < LAST_DAY.getEpochSecond())
                .map(created -> LocalDate.ofInstant(Instant.ofEpochSecond(created.asLong()), ZoneOffset.UTC));
    }
}
