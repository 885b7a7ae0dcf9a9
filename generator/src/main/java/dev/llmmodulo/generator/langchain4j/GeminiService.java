package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Google's generateContent. */
final class GeminiService implements ModelService {

    private static final Set<String> REFUSALS =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE");
    private static final List<String> TOO_LONG = List.of("exceeds the maximum number of tokens allowed");
    private static final Set<String> ENDS = Set.of("STOP", "MAX_TOKENS");
    private static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?s");

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        // Without returnThinking LangChain4j mixes thoughts into the answer.
        GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder model = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .timeout(timeout)
                .maxRetries(0)
                .modelName(spec.name())
                .returnThinking(true);
        Sampling sampling = spec.sampling();
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(baseUrl(url)));
        sampling.temperature().ifPresent(model::temperature);
        sampling.seed().ifPresent(model::seed);
        sampling.maxOutputTokens().ifPresent(model::maxOutputTokens);
        sampling.reasoningEffort().ifPresent(effort -> model.thinkingConfig(thinking(effort)));
        return model.build();
    }

    @Override
    public StreamingChatModel streamingModel(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        GoogleAiGeminiStreamingChatModel.GoogleAiGeminiStreamingChatModelBuilder model =
                GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .timeout(timeout)
                        .modelName(spec.name())
                        .returnThinking(true);
        Sampling sampling = spec.sampling();
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(baseUrl(url)));
        sampling.temperature().ifPresent(model::temperature);
        sampling.seed().ifPresent(model::seed);
        sampling.maxOutputTokens().ifPresent(model::maxOutputTokens);
        sampling.reasoningEffort().ifPresent(effort -> model.thinkingConfig(thinking(effort)));
        return model.build();
    }

    private static String baseUrl(URI url) {
        return url.toString().replaceFirst("/+$", "");
    }

    private static GeminiThinkingConfig thinking(String effort) {
        GeminiThinkingConfig.Builder thinking = GeminiThinkingConfig.builder().includeThoughts(true);
        return effort.matches("[0-9]{1,9}")
                ? thinking.thinkingBudget(Integer.valueOf(effort)).build()
                : thinking.thinkingLevel(effort).build();
    }

    /** Gemini's input includes the cached tokens, but its output leaves out the thoughts. */
    @Override
    public TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported) {
        GoogleAiGeminiTokenUsage usage = (GoogleAiGeminiTokenUsage) reported;
        return new TokenUsage(
                Counts.orZero(usage.inputTokenCount()),
                Counts.optional(usage.cachedContentTokenCount()),
                Counts.orZero(usage.outputTokenCount()) + Counts.orZero(usage.thoughtsTokenCount()),
                Counts.optional(usage.thoughtsTokenCount()));
    }

    /**
     * LangChain4j throws when usage is not told, when a blocked prompt leaves no candidate, and on a reason to finish
     * that it does not know.
     */
    @Override
    public String readable(String body) {
        return AnswerBody.rewritten(body, root -> {
            if (!root.path("usageMetadata").isObject()) {
                root.putObject("usageMetadata");
            }
            tellBlockedPrompt(root);
            if (root.path("candidates") instanceof ArrayNode candidates) {
                candidates.forEach(GeminiService::nameKnownReason);
            }
        });
    }

    /** A piece tells no reason to finish unless it is the last one. */
    @Override
    public String readablePiece(String data) {
        return AnswerBody.rewritten(data, root -> {
            tellBlockedPrompt(root);
            root.path("candidates").forEach(candidate -> {
                if (candidate.hasNonNull("finishReason")) {
                    nameKnownReason(candidate);
                }
            });
        });
    }

    @Override
    public boolean saysTooLong(String error) {
        return AnswerBody.holdsAny(error, TOO_LONG);
    }

    @Override
    public Optional<Duration> retryAfter(String error) {
        for (JsonNode detail : AnswerBody.at(error, "/error/details")) {
            String delay = detail.path("retryDelay").asText("");
            if (detail.path("@type").asText("").equals(RETRY_INFO)
                    && SECONDS.matcher(delay).matches()) {
                return Optional.of(Duration.parse("PT" + delay));
            }
        }
        return Optional.empty();
    }

    private static void tellBlockedPrompt(ObjectNode root) {
        if (root.path("promptFeedback").hasNonNull("blockReason")
                && root.path("candidates").isEmpty()) {
            root.putArray("candidates").addObject().put("finishReason", "PROHIBITED_CONTENT");
        }
    }

    private static void nameKnownReason(JsonNode candidate) {
        String reason = candidate.path("finishReason").asText("");
        if (candidate instanceof ObjectNode object && !ENDS.contains(reason) && !REFUSALS.contains(reason)) {
            object.put("finishReason", "OTHER");
        }
    }
}
