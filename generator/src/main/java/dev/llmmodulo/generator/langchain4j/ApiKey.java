package dev.llmmodulo.generator.langchain4j;

import java.util.Map;
import java.util.Optional;

/** The key of a provider, or its absence. The only type that holds a key, and it does not print it. */
final class ApiKey {

    static final String REDACTED = "[key]";

    /** Shorter ones are placeholders of local servers ("EMPTY", "none"), words that a plan may hold. */
    private static final int SHORTEST_SECRET = 8;

    private final Optional<String> value;

    private ApiKey(Optional<String> value) {
        this.value = value;
    }

    /**
     * @throws UnusableModelException if the model needs a key and none is set, or what is set cannot be a key; the
     *     message tells the variable, never its value
     */
    static ApiKey of(ModelSpec spec, Map<String, String> environment) {
        Provider provider = spec.provider();
        Optional<String> set = variableSet(provider, environment);
        boolean needed = !provider.keyVariables().isEmpty()
                && !(provider.baseUrlReplacesKey() && spec.baseUrl().isPresent());
        if (set.isEmpty() && needed) {
            throw new UnusableModelException(
                    spec.id() + " needs a key: set " + String.join(" or ", provider.keyVariables()));
        }
        return new ApiKey(set.map(variable -> checked(variable, environment.get(variable))));
    }

    /** The environment variable that the provider's key is taken from, if one is set. */
    static Optional<String> variableSet(Provider provider, Map<String, String> environment) {
        return provider.keyVariables().stream()
                .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
                .findFirst();
    }

    private static String checked(String variable, String text) {
        String key = text.strip();
        if (key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new UnusableModelException(variable + " holds characters that no key has");
        }
        return key;
    }

    Optional<String> reveal() {
        return value;
    }

    /** The text without the key, should it hold it. */
    String redactIn(String text) {
        return value.filter(key -> key.length() >= SHORTEST_SECRET)
                .map(key -> text.replace(key, REDACTED))
                .orElse(text);
    }

    @Override
    public String toString() {
        return REDACTED;
    }
}
