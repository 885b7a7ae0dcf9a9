package dev.llmmodulo.planbench;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the service of a model is called beyond the usual; what is empty is not done.
 *
 * @param continuations requests at most to go on where an answer was cut off, for each proposal
 * @param shorten whether the oldest exchanges are left out when the service says that a prompt is too long
 * @param window tokens that a prompt may have at most by an estimate, beyond which exchanges are left out beforehand
 * @param breakAfter calls in a row that fail, after which none is sent for a while
 * @param breakFor how long none is sent then
 * @param hedgeAfter when a call that is not answered yet is made a second time
 * @param longestSilence answers are streamed, and a call ends when nothing came for so long
 */
public record Sending(
        OptionalInt continuations,
        Optional<Boolean> shorten,
        OptionalInt window,
        OptionalInt breakAfter,
        Optional<Duration> breakFor,
        Optional<Duration> hedgeAfter,
        Optional<Duration> longestSilence) {

    /** @throws IllegalArgumentException a number or a time is not positive, or there is a rest from no failures */
    public Sending {
        requirePositive(continuations, "continuations");
        requirePositive(window, "window");
        requirePositive(breakAfter, "breakAfter");
        requirePositive(breakFor, "breakFor");
        requirePositive(hedgeAfter, "hedgeAfter");
        requirePositive(longestSilence, "longestSilence");
        if (breakFor.isPresent() && breakAfter.isEmpty()) {
            throw new IllegalArgumentException("breakFor means nothing without breakAfter");
        }
    }

    private static void requirePositive(OptionalInt number, String what) {
        if (number.orElse(1) < 1) {
            throw new IllegalArgumentException(what + " is not positive: " + number.getAsInt());
        }
    }

    private static void requirePositive(Optional<Duration> time, String what) {
        time.filter(value -> value.toMillis() < 1).ifPresent(value -> {
            throw new IllegalArgumentException(what + " is not positive: " + value);
        });
    }
}
