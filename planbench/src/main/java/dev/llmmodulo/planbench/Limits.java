package dev.llmmodulo.planbench;

import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one instance, or a whole run, may use up; empty means unbounded.
 *
 * @param calls physical calls, retries included
 * @param tokens in and out
 * @param money in US dollars
 * @param time wall time
 */
public record Limits(OptionalInt calls, OptionalLong tokens, Optional<BigDecimal> money, Optional<Duration> time) {

    public static final Limits NONE =
            new Limits(OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException a bound is negative */
    public Limits {
        new Budget(OptionalInt.empty(), calls, tokens, money, time);
    }

    /** These, for one solve of so many rounds. */
    public Budget budget(int rounds) {
        return new Budget(OptionalInt.of(rounds), calls, tokens, money, time);
    }
}
