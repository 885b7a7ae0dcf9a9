package dev.llmmodulo.planbench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A model of a run, and how it is asked. Holds no key.
 *
 * @param model {@code provider:name}, or a stand-in such as {@code noisy} or {@code scripted:FILE}
 * @param name what records call it; the same as {@code model} unless told otherwise
 * @param concurrency instances worked on at the same time
 * @param requestsPerMinute physical calls, retries included, spread evenly
 * @param retries physical calls after one that failed
 * @param timeout for one physical call
 * @param sending how its service is called beyond the usual; empty for nothing of the kind
 */
public record ModelEntry(
        String model,
        String name,
        Optional<URI> baseUrl,
        OptionalDouble temperature,
        OptionalInt maxOutputTokens,
        Optional<String> reasoningEffort,
        int concurrency,
        OptionalInt requestsPerMinute,
        OptionalInt retries,
        Optional<Duration> timeout,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Sending> sending) {

    /** A stand-in that knows a plan and blunders. */
    public static final String NOISY = "noisy";

    /** Stands before a file of answers to take instead of asking a model. */
    public static final String SCRIPTED = "scripted:";

    /** The most instances of one model at the same time. */
    public static final int MOST_CONCURRENCY = 1_000;

    public ModelEntry {
        if (model.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a model without a name");
        }
        if (concurrency < 1 || concurrency > MOST_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "concurrency of " + model + " is not from 1 to " + MOST_CONCURRENCY + ": " + concurrency);
        }
    }

    /** A model with everything left to its service, one instance after the other. */
    public static ModelEntry of(String model) {
        return new ModelEntry(
                model,
                model,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is no model, so that what is measured with it is no result. */
    @JsonIgnore
    public boolean isStandIn() {
        return isStandIn(model);
    }

    /** Whether that is the name of no model, but of what is asked instead of one. */
    public static boolean isStandIn(String model) {
        return model.equals(NOISY) || model.startsWith(SCRIPTED);
    }

    public ModelEntry withConcurrency(int instances) {
        return atMost(instances, requestsPerMinute);
    }

    public ModelEntry withRequestsPerMinute(int requests) {
        return atMost(concurrency, OptionalInt.of(requests));
    }

    private ModelEntry atMost(int instances, OptionalInt requests) {
        return new ModelEntry(
                model,
                name,
                baseUrl,
                temperature,
                maxOutputTokens,
                reasoningEffort,
                instances,
                requests,
                retries,
                timeout,
                sending);
    }
}
