package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one solve may use up; empty means unbounded. Calls, tokens and money are those that the model records in the ledger; for one
 * that may record none, bound rounds or time.
 *
 * @param rounds proposals
 * @param calls physical calls, retries included
 * @param tokens in and out
 * @param money in US dollars
 * @param time wall time
 */
public record Budget(
        OptionalInt rounds,
        OptionalInt calls,
        OptionalLong tokens,
        Optional<BigDecimal> money,
        Optional<Duration> time) {

    public static final Budget UNBOUNDED = new Budget(
            OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    /**
     * A time of more than a hundred years counts as a hundred years.
     *
     * @throws IllegalArgumentException a bound is negative
     */
    public Budget {
        if (rounds.orElse(0) < 0
                || calls.orElse(0) < 0
                || tokens.orElse(0) < 0
                || money.orElse(BigDecimal.ZERO).signum() < 0
                || time.orElse(Duration.ZERO).isNegative()) {
            throw new IllegalArgumentException("a budget cannot be negative");
        }
        time = time.map(CountableTime::of);
    }

    public static Budget ofRounds(int rounds) {
        return UNBOUNDED.withRounds(rounds);
    }

    public Budget withRounds(int most) {
        return new Budget(OptionalInt.of(most), calls, tokens, money, time);
    }

    public Budget withCalls(int most) {
        return new Budget(rounds, OptionalInt.of(most), tokens, money, time);
    }

    public Budget withTokens(long most) {
        return new Budget(rounds, calls, OptionalLong.of(most), money, time);
    }

    public Budget withMoney(BigDecimal most) {
        return new Budget(rounds, calls, tokens, Optional.of(most), time);
    }

    public Budget withTime(Duration most) {
        return new Budget(rounds, calls, tokens, money, Optional.of(most));
    }
}
