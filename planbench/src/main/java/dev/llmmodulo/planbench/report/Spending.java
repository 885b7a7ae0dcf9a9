package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;

/**
 * What calls used up, as far as it is known.
 *
 * @param free of the calls, those that failed before anything was generated, which cost nothing
 * @param uncounted other calls whose service did not tell their tokens
 * @param reasoning of the output tokens, as far as services tell
 * @param unreasoned calls with tokens whose service did not tell those for reasoning
 * @param money in US dollars
 * @param unpriced calls that the money leaves out
 * @param time that the calls took, waits between them not included
 * @param tokensOfLastCall in and out, of the last call that took some
 * @param missing of the calls, those of which it is only known that they were made
 */
record Spending(
        long calls,
        long free,
        long input,
        long output,
        long uncounted,
        long reasoning,
        long unreasoned,
        BigDecimal money,
        long unpriced,
        Duration time,
        long tokensOfLastCall,
        long missing) {

    static final Spending NONE = new Spending(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, Duration.ZERO, 0, 0);

    /** Of so many calls that were made and are not on record. */
    static Spending missing(long calls) {
        return new Spending(calls, 0, 0, 0, calls, 0, 0, BigDecimal.ZERO, calls, Duration.ZERO, 0, calls);
    }

    Spending plus(PhysicalCall call) {
        TokenUsage usage = call.usage().orElse(TokenUsage.NONE);
        boolean isUnreasoned = call.usage().isPresent() && usage.reasoning().isEmpty();
        boolean isFree = isFree(call);
        return plus(new Spending(
                1,
                isFree ? 1 : 0,
                usage.input(),
                usage.output(),
                call.usage().isEmpty() && !isFree ? 1 : 0,
                usage.reasoning().orElse(0),
                isUnreasoned ? 1 : 0,
                call.money().orElse(BigDecimal.ZERO),
                call.money().isEmpty() && !isFree ? 1 : 0,
                call.latency(),
                usage.total(),
                0));
    }

    private static boolean isFree(PhysicalCall call) {
        return Kind.named(call.result()).filter(Kind::isFree).isPresent();
    }

    /** @param other of later calls */
    Spending plus(Spending other) {
        return new Spending(
                calls + other.calls,
                free + other.free,
                input + other.input,
                output + other.output,
                uncounted + other.uncounted,
                reasoning + other.reasoning,
                unreasoned + other.unreasoned,
                money.add(other.money),
                unpriced + other.unpriced,
                time.plus(other.time),
                other.tokensOfLastCall > 0 ? other.tokensOfLastCall : tokensOfLastCall,
                missing + other.missing);
    }

    /** @param some in the order in which they were spent */
    static Spending sum(Collection<Spending> some) {
        return some.stream().reduce(NONE, Spending::plus);
    }

    long total() {
        return input + output;
    }

    Knowledge tokens() {
        return Knowledge.of(uncounted, calls - free);
    }

    Knowledge reasoningTokens() {
        return Knowledge.of(uncounted + unreasoned, calls - free);
    }

    Knowledge price() {
        return Knowledge.of(unpriced, calls - free);
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
