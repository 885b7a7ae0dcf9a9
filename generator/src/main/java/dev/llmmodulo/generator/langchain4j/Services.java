package dev.llmmodulo.generator.langchain4j;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The services that models are asked of. All models of one service, which is a provider and a base URL, are held together to
 * the fewest {@linkplain CallBounds#requestsPerMinute requests per minute} and the most impatient {@link CircuitBreaking} that
 * one of them is given. Thread-safe.
 */
public final class Services {

    private final Consumer<PlannedRetry> retries;
    private final Map<Place, Service> known = new HashMap<>();

    private record Place(Provider provider, Optional<URI> baseUrl) {}

    /** Retries are told to nobody. */
    public Services() {
        this(retry -> {});
    }

    /** @param retries told of each failed call that will be made again, before the wait, perhaps on many threads at once */
    public Services(Consumer<PlannedRetry> retries) {
        this.retries = retries;
    }

    synchronized Service of(ModelSpec spec, InstantSource clock) {
        Place place = new Place(spec.provider(), spec.baseUrl().map(Services::withoutSlash));
        Service service =
                known.computeIfAbsent(place, none -> new Service(spec.provider().word(), clock, retries));
        service.hold(spec.bounds());
        return service;
    }

    private static URI withoutSlash(URI url) {
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }
}
