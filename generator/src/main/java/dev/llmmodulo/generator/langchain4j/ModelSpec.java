package dev.llmmodulo.generator.langchain4j;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Which model to ask, and how. Holds no key.
 *
 * @param name the model's name as its service knows it
 * @param baseUrl where the service is, if not at its usual place
 */
public record ModelSpec(Provider provider, String name, Optional<URI> baseUrl, Sampling sampling, CallBounds bounds) {

    public ModelSpec {
        require(
                !name.isEmpty() && name.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c)),
                "a model's name is not empty and holds no blanks: \"" + name + "\"");
        baseUrl.ifPresent(ModelSpec::requireUsable);
    }

    /**
     * A model with nothing set but its name.
     *
     * @param text {@code provider:name}; the name may hold colons itself
     * @throws UnusableModelException if it is not of that form or the provider is not known
     */
    public static ModelSpec parse(String text) {
        int colon = text.indexOf(':');
        require(colon >= 0, "\"" + text + "\" is not of the form provider:name; the providers are " + Provider.known());
        Provider provider = Provider.named(text.substring(0, colon));
        return new ModelSpec(provider, text.substring(colon + 1), Optional.empty(), Sampling.UNSET, CallBounds.DEFAULT);
    }

    public ModelSpec withBaseUrl(URI url) {
        return new ModelSpec(provider, name, Optional.of(url), sampling, bounds);
    }

    public ModelSpec withSampling(Sampling changed) {
        return new ModelSpec(provider, name, baseUrl, changed, bounds);
    }

    public ModelSpec withBounds(CallBounds changed) {
        return new ModelSpec(provider, name, baseUrl, sampling, changed);
    }

    /** {@code provider:name}: what the ledger and the price table call the model. */
    public String id() {
        return provider.word() + ":" + name;
    }

    /** The settings given here that have no effect, because the provider's protocol has no place for them. */
    public List<String> settingsWithoutEffect() {
        return sampling.seed().isPresent() && !provider.takesSeed() ? List.of("seed") : List.of();
    }

    private static void requireUsable(URI url) {
        require(
                ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null,
                "a base URL begins with http:// or https:// and a host");
        require(url.getRawUserInfo() == null, "a base URL holds no user and password: keys come from the environment");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "a base URL ends with its path");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnusableModelException(otherwise);
        }
    }
}
