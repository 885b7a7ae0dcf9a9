package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.util.OptionalLong;

/** Anthropic's messages. They have no seed. */
final class AnthropicService implements ModelService {

    /** The service demands a bound, and LangChain4j's own default of 1024 cuts plans off. */
    private static final int DEFAULT_MAX_OUTPUT_TOKENS = 8192;

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        Sampling sampling = spec.sampling();
        AnthropicChatModel.AnthropicChatModelBuilder model = AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .timeout(timeout)
                .maxRetries(0)
                .modelName(spec.name())
                .maxTokens(sampling.maxOutputTokens().orElse(DEFAULT_MAX_OUTPUT_TOKENS))
                .returnThinking(true);
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(url.toString()));
        sampling.temperature().ifPresent(model::temperature);
        sampling.reasoningEffort()
                .ifPresent(effort -> model.thinkingType("enabled").thinkingBudgetTokens(tokens(effort)));
        return model.build();
    }

    private static int tokens(String effort) {
        if (!effort.matches("[1-9][0-9]{0,8}")) {
            throw new UnusableModelException(
                    "reasoning effort for anthropic is a number of thinking tokens, not \"" + effort + "\"");
        }
        return Integer.parseInt(effort);
    }

    /** Anthropic's input leaves out what was read from or written to its cache. */
    @Override
    public TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported) {
        AnthropicTokenUsage usage = (AnthropicTokenUsage) reported;
        long input = Counts.orZero(usage.inputTokenCount())
                + Counts.orZero(usage.cacheReadInputTokens())
                + Counts.orZero(usage.cacheCreationInputTokens());
        return new TokenUsage(
                input,
                Counts.optional(usage.cacheReadInputTokens()),
                Counts.orZero(usage.outputTokenCount()),
                OptionalLong.empty());
    }

    /** LangChain4j does not tell a refusal from other reasons to stop. */
    @Override
    public Finish finish(ChatResponse response) {
        Finish finish = ModelService.super.finish(response);
        boolean refused = finish == Finish.OTHER
                && response.metadata() instanceof AnthropicChatResponseMetadata metadata
                && AnswerBody.text(metadata.rawHttpResponse().body(), "stop_reason")
                        .equals("refusal");
        return refused ? Finish.REFUSED : finish;
    }
}
