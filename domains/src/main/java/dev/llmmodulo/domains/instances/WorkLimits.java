package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Limits that do not depend on how fast a machine is, so that a seed gives the same instances on any. */
final class WorkLimits {

    private static final long GROUNDING = 10_000_000;
    private static final long BYTES = 512L << 20;

    private WorkLimits() {}

    static SearchLimits steps(long most) {
        return new SearchLimits(GROUNDING, most, Duration.ofDays(1), BYTES);
    }

    /** @throws CancellationException the search was ended from outside, so that it says nothing about the problem */
    static void requireUndisturbed(SearchResult result) {
        if (result instanceof SearchResult.Stopped stopped
                && (stopped.cause() == StopCause.INTERRUPT || stopped.cause() == StopCause.TIME)) {
            throw new CancellationException(stopped.why());
        }
    }
}
