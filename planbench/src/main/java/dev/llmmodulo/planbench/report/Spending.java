package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.math.BigDecimal;

/**
 * What calls used up, as far as it is known.
 *
 * @param uncounted calls whose service did not tell their tokens
 * @param reasoning of the output tokens, as far as services tell
 * @param unreasoned calls with tokens whose service did not tell those for reasoning
 * @param money in US dollars
 * @param unpriced calls that the money leaves out
 * @param millis that the calls took, waits between them not included
 * @param latest the tokens, in and out, of the latest call that took some
 */
record Spending(
        long calls,
        long input,
        long output,
        long uncounted,
        long reasoning,
        long unreasoned,
        BigDecimal money,
        long unpriced,
        long millis,
        long latest) {

    static final Spending NONE = new Spending(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0);

    Spending plus(PhysicalCall call) {
        TokenUsage usage = call.usage().orElse(TokenUsage.NONE);
        boolean isUnreasoned = call.usage().isPresent() && usage.reasoning().isEmpty();
        return plus(new Spending(
                1,
                usage.input(),
                usage.output(),
                call.usage().isEmpty() ? 1 : 0,
                usage.reasoning().orElse(0),
                isUnreasoned ? 1 : 0,
                call.money().orElse(BigDecimal.ZERO),
                call.money().isEmpty() ? 1 : 0,
                call.latency().toMillis(),
                usage.total()));
    }

    /** @param other of later calls */
    Spending plus(Spending other) {
        return new Spending(
                calls + other.calls,
                input + other.input,
                output + other.output,
                uncounted + other.uncounted,
                reasoning + other.reasoning,
                unreasoned + other.unreasoned,
                money.add(other.money),
                unpriced + other.unpriced,
                millis + other.millis,
                other.latest > 0 ? other.latest : latest);
    }

    long total() {
        return input + output;
    }

    Knowledge tokens() {
        return Knowledge.of(uncounted, calls);
    }

    Knowledge reasoningTokens() {
        return Knowledge.of(uncounted + unreasoned, calls);
    }

    Knowledge price() {
        return Knowledge.of(unpriced, calls);
    }

    /** How much of a sum is known. */
    enum Knowledge {
        ALL,
        PART,
        NOTHING;

        static Knowledge of(long missing, long all) {
            return missing == 0 ? ALL : missing == all ? NOTHING : PART;
        }
    }
}
