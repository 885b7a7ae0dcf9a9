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
import java.util.concurrent.TimeUnit;

/**
 * What a run has used up, and whether it may go on. Calls in flight are not known before they return, so that the limits
 * may be passed by what was in flight when they were reached; a limit of tokens or money is reached too with the first
 * answer of which they are not known. Thread-safe.
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
    private Optional<String> uncountedAnswer = Optional.empty();
    private Optional<String> unpricedAnswer = Optional.empty();
    private Optional<Stop> stop = Optional.empty();
    private String why = "";

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
        unpriced += call.isUnpriced() ? 1 : 0;
        if (call.isAnswered() && call.isUncounted() && uncountedAnswer.isEmpty()) {
            uncountedAnswer = Optional.of(call.model());
        }
        if (call.isAnswered() && call.isUnpriced() && unpricedAnswer.isEmpty()) {
            unpricedAnswer = Optional.of(call.model());
        }
    }

    /**
     * Asks for leave to have a model propose, which is to be given back.
     *
     * @throws InterruptedException the run is to stop
     */
    synchronized void begin() throws InterruptedException {
        exhausted().ifPresent(limit -> stop(Stop.of(limit), untold(limit)));
        requireGoingOn();
        underWay++;
    }

    private void requireGoingOn() throws InterruptedException {
        if (stop.isPresent()) {
            throw new InterruptedException("the run stops: " + stop.get());
        }
    }

    synchronized void end() {
        underWay--;
    }

    /**
     * Lets time pass.
     *
     * @throws InterruptedException the run is to stop
     */
    synchronized void rest(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (stop.isEmpty() && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        requireGoingOn();
    }

    /** No proposal is begun any more; the first reason stays. */
    void stop(Stop reason) {
        stop(reason, "");
    }

    /** @param more what else there is to say of it */
    synchronized void stop(Stop reason, String more) {
        if (stop.isEmpty()) {
            stop = Optional.of(reason);
            why = more;
            notifyAll();
        }
    }

    synchronized Optional<Stop> stopped() {
        return stop;
    }

    /** What else there is to say of why the run stops. */
    synchronized String why() {
        return why;
    }

    synchronized Spend spend() {
        return new Spend(
                (int) Math.min(Integer.MAX_VALUE, calls), tokens, money, (int) Math.min(Integer.MAX_VALUE, unpriced));
    }

    private Optional<Limit> exhausted() {
        if (limits.calls().isPresent() && calls + underWay >= limits.calls().getAsInt()) {
            return Optional.of(Limit.CALLS);
        } else if (limits.tokens().isPresent()
                && (tokens >= limits.tokens().getAsLong() || uncountedAnswer.isPresent())) {
            return Optional.of(Limit.TOKENS);
        } else if (limits.money().isPresent()
                && (money.compareTo(limits.money().get()) >= 0 || unpricedAnswer.isPresent())) {
            return Optional.of(Limit.MONEY);
        }
        Duration passed = Duration.between(started, clock.instant());
        return limits.time().filter(most -> passed.compareTo(most) >= 0).map(most -> Limit.TIME);
    }

    /** Nobody can say what is left of a limit once a service did not tell what an answer took. */
    private String untold(Limit limit) {
        Optional<String> model = switch (limit) {
            case TOKENS -> uncountedAnswer;
            case MONEY -> unpricedAnswer;
            case ROUNDS, CALLS, TIME -> Optional.empty();
        };
        return model.map(name -> "the service of " + name + " did not tell what an answer took, so that nobody can say"
                        + " what is left; bound the calls or the time instead")
                .orElse("");
    }
}
