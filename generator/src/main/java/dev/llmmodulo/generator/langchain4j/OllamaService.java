package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Ollama's own protocol. It takes no key. */
final class OllamaService implements ModelService {

    private static final URI USUAL_PLACE = URI.create("http://localhost:11434");

    /** Many of its servers cut a long prompt instead, without a word. */
    private static final List<String> TOO_LONG = List.of(
            "exceed_context_size_error",
            "exceeds the available context size",
            "exceeds the context length",
            "exceeds maximum context length");

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        OllamaChatModel.OllamaChatModelBuilder model = OllamaChatModel.builder();
        model.httpClientBuilder(http)
                .timeout(timeout)
                .maxRetries(0)
                .baseUrl(baseUrl(spec))
                .defaultRequestParameters(parameters(spec))
                .returnThinking(true);
        return model.build();
    }

    @Override
    public StreamingChatModel streamingModel(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        OllamaStreamingChatModel.OllamaStreamingChatModelBuilder model = OllamaStreamingChatModel.builder();
        model.httpClientBuilder(http)
                .timeout(timeout)
                .baseUrl(baseUrl(spec))
                .defaultRequestParameters(parameters(spec))
                .returnThinking(true);
        return model.build();
    }

    private static String baseUrl(ModelSpec spec) {
        return spec.baseUrl().orElse(USUAL_PLACE).toString();
    }

    private static OllamaChatRequestParameters parameters(ModelSpec spec) {
        Sampling sampling = spec.sampling();
        OllamaChatRequestParameters.Builder parameters = OllamaChatRequestParameters.builder();
        parameters.modelName(spec.name());
        sampling.temperature().ifPresent(parameters::temperature);
        sampling.seed().ifPresent(parameters::seed);
        sampling.maxOutputTokens().ifPresent(parameters::maxOutputTokens);
        sampling.reasoningEffort().ifPresent(effort -> parameters.think(!effort.equals("none")));
        return parameters.build();
    }

    /** Ollama's output includes thinking, which it does not count apart; it tells nothing of its cache. */
    @Override
    public TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported) {
        return TokenUsage.of(Counts.orZero(reported.inputTokenCount()), Counts.orZero(reported.outputTokenCount()));
    }

    /** Old servers do not say why they are done, but they do say that they are. */
    @Override
    public String readablePiece(String data) {
        return AnswerBody.rewritten(data, root -> {
            if (root.path("done").asBoolean() && !root.hasNonNull("done_reason")) {
                root.put("done_reason", "not-told");
            }
        });
    }

    @Override
    public boolean saysTooLong(String error) {
        return AnswerBody.holdsAny(error, TOO_LONG);
    }
}
