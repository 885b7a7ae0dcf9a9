package dev.llmmodulo.generator.langchain4j;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A protocol that models are reached by. A provider's classes are loaded only once a model of it is connected. */
public enum Provider {
    /** OpenAI, and with a base URL any server that speaks its chat completions (vLLM, llama.cpp, LM Studio). */
    OPENAI("openai", List.of("OPENAI_API_KEY"), true, "gpt-4.1-mini", () -> new OpenAiService()),
    ANTHROPIC("anthropic", List.of("ANTHROPIC_API_KEY"), false, "claude-sonnet-4-5", () -> new AnthropicService()),
    GOOGLE("google", List.of("GOOGLE_API_KEY", "GEMINI_API_KEY"), true, "gemini-2.5-flash", () -> new GeminiService()),
    OLLAMA("ollama", List.of(), true, "qwen3:8b", () -> new OllamaService());

    private final String word;
    private final List<String> keyVariables;
    private final boolean takesSeed;
    private final String exampleModel;
    private final Supplier<ModelService> service;

    Provider(
            String word,
            List<String> keyVariables,
            boolean takesSeed,
            String exampleModel,
            Supplier<ModelService> service) {
        this.word = word;
        this.keyVariables = keyVariables;
        this.takesSeed = takesSeed;
        this.exampleModel = exampleModel;
        this.service = service;
    }

    /** @throws UnusableModelException naming the known providers */
    static Provider named(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableModelException(
                        "there is no provider \"" + word + "\"; the providers are " + known()));
    }

    static String known() {
        return Arrays.stream(values()).map(Provider::word).collect(Collectors.joining(", "));
    }

    /** The word that stands before the colon in {@code provider:name}. */
    public String word() {
        return word;
    }

    /** The environment variables that may hold the key, in the order in which they are looked at. */
    public List<String> keyVariables() {
        return keyVariables;
    }

    /** Whether the protocol has a place for a seed. */
    public boolean takesSeed() {
        return takesSeed;
    }

    /** Whether no key is needed once a base URL is given, because many servers that speak the protocol take none. */
    public boolean baseUrlReplacesKey() {
        return this == OPENAI;
    }

    /** A model as a user would name it. */
    public String example() {
        return word + ":" + exampleModel;
    }

    ModelService service() {
        return service.get();
    }
}
