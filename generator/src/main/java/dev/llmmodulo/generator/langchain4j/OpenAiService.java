package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** OpenAI's chat completions, as many other servers speak them too. */
final class OpenAiService implements ModelService {

    /** The words of OpenAI, vLLM and llama.cpp. */
    private static final List<String> TOO_LONG = List.of(
            "context_length_exceeded",
            "maximum context length",
            "exceed_context_size_error",
            "exceeds the available context size");

    private static final String FILTERED = "content_filter";
    private static final String STREAMED_REFUSAL = "/choices/0/delta/refusal";

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        OpenAiChatModel.OpenAiChatModelBuilder model = OpenAiChatModel.builder()
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
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .timeout(timeout)
                .defaultRequestParameters(parameters(spec))
                .returnThinking(true);
        key.reveal().ifPresent(model::apiKey);
        spec.baseUrl().ifPresent(url -> model.baseUrl(url.toString()));
        return model.build();
    }

    private static OpenAiChatRequestParameters parameters(ModelSpec spec) {
        Sampling sampling = spec.sampling();
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        parameters.modelName(spec.name());
        sampling.temperature().ifPresent(parameters::temperature);
        sampling.seed().ifPresent(parameters::seed);
        // Reasoning models refuse the older max_tokens.
        sampling.maxOutputTokens().ifPresent(parameters::maxCompletionTokens);
        sampling.reasoningEffort().ifPresent(parameters::reasoningEffort);
        return parameters.build();
    }

    /** OpenAI's input includes the cached tokens and its output the reasoning; others count the reasoning apart. */
    @Override
    public TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported) {
        OpenAiTokenUsage usage = (OpenAiTokenUsage) reported;
        OptionalLong cached = usage.inputTokensDetails() == null
                ? OptionalLong.empty()
                : Counts.optional(usage.inputTokensDetails().cachedTokens());
        OptionalLong reasoning = usage.outputTokensDetails() == null
                ? OptionalLong.empty()
                : Counts.optional(usage.outputTokensDetails().reasoningTokens());
        long input = Counts.orZero(usage.inputTokenCount());
        long output = Counts.orZero(usage.outputTokenCount());
        long withReasoning = output + reasoning.orElse(0);
        boolean isCountedApart = Counts.orZero(usage.totalTokenCount()) == input + withReasoning;
        return new TokenUsage(input, cached, isCountedApart ? withReasoning : output, reasoning);
    }

    @Override
    public boolean saysTooLong(String error) {
        return AnswerBody.holdsAny(error, TOO_LONG);
    }

    /** As Azure says that it filtered a prompt: nothing was generated then. */
    @Override
    public Optional<Reply> refusal(String error) {
        boolean isFiltered = AnswerBody.text(error, "/error/code").equals(FILTERED)
                || AnswerBody.text(error, "/error/innererror/code").equals("ResponsibleAIPolicyViolation");
        return isFiltered ? Optional.of(Reply.refusal(Optional.of(TokenUsage.NONE))) : Optional.empty();
    }

    /** LangChain4j throws on a refusal: say it as filtered content, with the refusal as its text. */
    @Override
    public String readable(String body) {
        return AnswerBody.rewritten(body, root -> {
            JsonNode choice = root.path("choices").path(0);
            String refusal = choice.path("message").path("refusal").asText("");
            if (!refusal.isBlank() && choice instanceof ObjectNode chosen) {
                chosen.put("finish_reason", FILTERED);
                ((ObjectNode) choice.path("message")).put("content", refusal).remove("refusal");
            }
        });
    }

    /** LangChain4j passes over a refusal that is streamed: say it as content. */
    @Override
    public String readablePiece(String data) {
        return AnswerBody.rewritten(data, root -> {
            String refusal = root.at(STREAMED_REFUSAL).asText("");
            if (!refusal.isEmpty()) {
                ((ObjectNode) root.at("/choices/0/delta")).put("content", refusal);
            }
        });
    }

    @Override
    public Finish finish(ChatResponse response) {
        return isStreamedRefusal(response) ? Finish.REFUSED : ModelService.super.finish(response);
    }

    private static boolean isStreamedRefusal(ChatResponse response) {
        return response.metadata() instanceof OpenAiChatResponseMetadata metadata
                && metadata.rawServerSentEvents() != null
                && metadata.rawServerSentEvents().stream()
                        .map(ServerSentEvent::data)
                        .filter(data -> data.contains("\"refusal\""))
                        .anyMatch(
                                data -> !AnswerBody.text(data, STREAMED_REFUSAL).isEmpty());
    }
}
