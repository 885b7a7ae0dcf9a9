package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A step with its start and, if its action takes time, how long it takes. */
record TimedStep(BigDecimal time, Atom step, Optional<BigDecimal> duration) {

    /** @param duration empty for an action that takes no time */
    static TimedStep of(String time, String step, String duration) {
        String[] words = step.split(" ");
        return new TimedStep(
                new BigDecimal(time),
                new Atom(words[0], Arrays.asList(words).subList(1, words.length)),
                duration.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(duration)));
    }

    BigDecimal end() {
        return time.add(duration.orElse(BigDecimal.ZERO));
    }

    TimedStep withTime(BigDecimal other) {
        return new TimedStep(other, step, duration);
    }

    TimedStep withDuration(BigDecimal other) {
        return new TimedStep(time, step, Optional.of(other));
    }

    /** As in a plan. */
    @Override
    public String toString() {
        return time.toPlainString() + ": " + step
                + duration.map(length -> " [" + length.toPlainString() + "]").orElse("");
    }
}
