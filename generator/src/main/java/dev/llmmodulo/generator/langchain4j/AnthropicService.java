package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatRequestParameters;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Anthropic's messages. They have no seed. */
final class AnthropicService implements ModelService {

    /** The service demands a bound, and LangChain4j's own default of 1024 cuts plans off. */
    private static final int DEFAULT_MAX_OUTPUT_TOKENS = 8192;

    private static final List<String> TOO_LONG =
            List.of("prompt is too long", "exceed context limit", "request_too_large");

    private static final List<String> BLOCKED = List.of("blocked by content filtering policy");

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        AnthropicChatModel.AnthropicChatModelBuilder model = AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .timeout(timeout)
                .maxRetries(0)
                .defaultRequestParameters(parameters(spec))
                .returnThinking(true);
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(url.toString()));
        return model.build();
    }

    @Override
    public StreamingChatModel streamingModel(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder model = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .timeout(timeout)
                .defaultRequestParameters(parameters(spec))
                .returnThinking(true);
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(url.toString()));
        return model.build();
    }

    private static AnthropicChatRequestParameters parameters(ModelSpec spec) {
        Sampling sampling = spec.sampling();
        OptionalInt thinking = sampling.reasoningEffort().stream()
                .mapToInt(AnthropicService::tokens)
                .findFirst();
        int most = sampling.maxOutputTokens().orElse(DEFAULT_MAX_OUTPUT_TOKENS + thinking.orElse(0));
        if (thinking.orElse(0) >= most) {
            throw new UnusableModelException("anthropic needs a bound on output tokens above its thinking tokens, not "
                    + most + " for " + thinking.getAsInt());
        }
        AnthropicChatRequestParameters.Builder parameters = AnthropicChatRequestParameters.builder();
        parameters.modelName(spec.name()).maxOutputTokens(most);
        sampling.temperature().ifPresent(parameters::temperature);
        thinking.ifPresent(budget -> parameters.thinkingType("enabled").thinkingBudgetTokens(budget));
        return parameters.build();
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

    /** It blocks answers that it has generated, and tells nothing of what they took. */
    @Override
    public Optional<Reply> refusal(String error) {
        return AnswerBody.holdsAny(AnswerBody.text(error, "/error/message"), BLOCKED)
                ? Optional.of(Reply.refusal(Optional.empty()))
                : Optional.empty();
    }

    @Override
    public boolean saysTooLong(String error) {
        return AnswerBody.holdsAny(error, TOO_LONG);
    }

    /** LangChain4j does not tell a refusal, or the end of the model's window, from other reasons to stop. */
    @Override
    public Finish finish(ChatResponse response) {
        Finish finish = ModelService.super.finish(response);
        if (finish != Finish.OTHER || !(response.metadata() instanceof AnthropicChatResponseMetadata metadata)) {
            return finish;
        }
        return switch (stopReason(metadata)) {
            case "refusal" -> Finish.REFUSED;
            case "model_context_window_exceeded" -> Finish.LENGTH;
            default -> finish;
        };
    }

    private static String stopReason(AnthropicChatResponseMetadata metadata) {
        if (metadata.rawServerSentEvents() == null
                || metadata.rawServerSentEvents().isEmpty()) {
            return AnswerBody.text(metadata.rawHttpResponse().body(), "/stop_reason");
        }
        return metadata.rawServerSentEvents().stream()
                .map(ServerSentEvent::data)
                .map(data -> AnswerBody.text(data, "/delta/stop_reason"))
                .filter(reason -> !reason.isEmpty())
                .reduce("", (earlier, later) -> later);
    }
}
