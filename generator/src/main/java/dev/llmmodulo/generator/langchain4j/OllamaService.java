package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.net.URI;
import java.time.Duration;

/** Ollama's own protocol. It takes no key. */
final class OllamaService implements ModelService {

    private static final URI USUAL_PLACE = URI.create("http://localhost:11434");

    @Override
    public ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout) {
        OllamaChatModel.OllamaChatModelBuilder model = OllamaChatModel.builder();
        model.httpClientBuilder(http)
                .timeout(timeout)
                .maxRetries(0)
                .baseUrl(spec.baseUrl().orElse(USUAL_PLACE).toString())
                .modelName(spec.name())
                .returnThinking(true);
        Sampling sampling = spec.sampling();
        sampling.temperature().ifPresent(model::temperature);
        sampling.seed().ifPresent(model::seed);
        sampling.maxOutputTokens().ifPresent(model::numPredict);
        sampling.reasoningEffort().ifPresent(effort -> model.think(!effort.equals("none")));
        return model.build();
    }

    /** Ollama's output includes thinking, which it does not count apart; it tells nothing of its cache. */
    @Override
    public TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported) {
        return TokenUsage.of(Counts.orZero(reported.inputTokenCount()), Counts.orZero(reported.outputTokenCount()));
    }
}
