package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.util.OptionalLong;

/** OpenAI's chat completions, as many other servers speak them too. */
final class OpenAiService implements ModelService {

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        OpenAiChatModel.OpenAiChatModelBuilder model = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .timeout(timeout)
                .maxRetries(0)
                .modelName(spec.name())
                .returnThinking(true);
        Sampling sampling = spec.sampling();
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(url.toString()));
        sampling.temperature().ifPresent(model::temperature);
        sampling.seed().ifPresent(model::seed);
        // Reasoning models refuse the older max_tokens.
        sampling.maxOutputTokens().ifPresent(model::maxCompletionTokens);
        sampling.reasoningEffort().ifPresent(model::reasoningEffort);
        return model.build();
    }

    /** OpenAI's input includes the cached tokens and its output the reasoning. */
    @Override
    public TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported) {
        OpenAiTokenUsage usage = (OpenAiTokenUsage) reported;
        OptionalLong cached = usage.inputTokensDetails() == null
                ? OptionalLong.empty()
                : Counts.optional(usage.inputTokensDetails().cachedTokens());
        OptionalLong reasoning = usage.outputTokensDetails() == null
                ? OptionalLong.empty()
                : Counts.optional(usage.outputTokensDetails().reasoningTokens());
        return new TokenUsage(
                Counts.orZero(usage.inputTokenCount()), cached, Counts.orZero(usage.outputTokenCount()), reasoning);
    }

    /** LangChain4j throws on a refusal: say it as filtered content, with the refusal as its text. */
    @Override
    public String readable(String body) {
        return AnswerBody.rewritten(body, root -> {
            JsonNode choice = root.path("choices").path(0);
            String refusal = choice.path("message").path("refusal").asText("");
            if (!refusal.isBlank() && choice instanceof ObjectNode chosen) {
                chosen.put("finish_reason", "content_filter");
                ((ObjectNode) choice.path("message")).put("content", refusal).remove("refusal");
            }
        });
    }
}
