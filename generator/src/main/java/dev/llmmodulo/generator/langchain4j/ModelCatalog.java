package dev.llmmodulo.generator.langchain4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers as a user may want them listed. */
public final class ModelCatalog {

    private ModelCatalog() {}

    /**
     * A provider; each may be reached at a base URL other than its usual one.
     *
     * @param keyVariables environment variables that may hold its key; empty if it takes none
     * @param keyFoundIn the one of them that is set and will be used
     * @param baseUrlReplacesKey whether no key is needed once a base URL is given
     * @param example a model as a user would name it
     */
    public record Entry(
            String provider,
            List<String> keyVariables,
            Optional<String> keyFoundIn,
            boolean baseUrlReplacesKey,
            boolean takesSeed,
            String example) {}

    public static List<Entry> entries(Map<String, String> environment) {
        return Arrays.stream(Provider.values())
                .map(provider -> entry(provider, environment))
                .toList();
    }

    private static Entry entry(Provider provider, Map<String, String> environment) {
        return new Entry(
                provider.word(),
                provider.keyVariables(),
                ApiKey.variableSet(provider, environment),
                provider.baseUrlReplacesKey(),
                provider.takesSeed(),
                provider.example());
    }
}
