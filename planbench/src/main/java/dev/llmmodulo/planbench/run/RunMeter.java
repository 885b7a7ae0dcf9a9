package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a run has used up, and whether it may go on. Calls in flight are not known before they return, so that the limits
 * may be passed by what was in flight when they were reached. Thread-safe.
 */
final class RunMeter {

    private final Limits limits;
    private final InstantSource clock;
    private final Instant started;
    private long calls;
    private long tokens;
    private BigDecimal money = BigDecimal.ZERO;
    private long unpriced;
    private long underWay;
    private Optional<Stop> stop = Optional.empty();

    RunMeter(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** A call returned, now or in an earlier session. */
    synchronized void spent(PhysicalCall call) {
        calls++;
        tokens += call.usage().map(TokenUsage::total).orElse(0L);
        money = money.add(call.money().orElse(BigDecimal.ZERO));
        unpriced += call.money().isEmpty() ? 1 : 0;
    }

    /**
     * Asks for leave to have a model propose, which is to be given back.
     *
     * @throws InterruptedException the run is to stop
     */
    synchronized void begin() throws InterruptedException {
        if (stop.isEmpty()) {
            stop = exhausted().map(Stop::of);
        }
        if (stop.isPresent()) {
            throw new InterruptedException("the run stops: " + stop.get());
        }
        underWay++;
    }

    synchronized void end() {
        underWay--;
    }

    /** No proposal is begun any more; the first reason stays. */
    synchronized void stop(Stop why) {
        if (stop.isEmpty()) {
            stop = Optional.of(why);
        }
    }

    synchronized Optional<Stop> stopped() {
        return stop;
    }

    synchronized Spend spend() {
        return new Spend(
                (int) Math.min(Integer.MAX_VALUE, calls), tokens, money, (int) Math.min(Integer.MAX_VALUE, unpriced));
    }

    private Optional<Limit> exhausted() {
        if (limits.calls().isPresent() && calls + underWay >= limits.calls().getAsInt()) {
            return Optional.of(Limit.CALLS);
        } else if (limits.tokens().isPresent() && tokens >= limits.tokens().getAsLong()) {
            return Optional.of(Limit.TOKENS);
        } else if (limits.money().isPresent() && money.compareTo(limits.money().get()) >= 0) {
            return Optional.of(Limit.MONEY);
        }
        Duration passed = Duration.between(started, clock.instant());
        return limits.time().filter(most -> passed.compareTo(most) >= 0).map(most -> Limit.TIME);
    }
}
